package org.lukou.kernel;

import java.util.Arrays;
import java.util.List;
import org.lukou.api.control.JunctionView;
import org.lukou.api.journal.Tick;

/** Makes the journal's record of a decision. */
final class Ticks {

  private Ticks() {}

  /** Returns what was decided; {@code phase} and {@code phaseSeconds} are from before. */
  static Tick of(
      JunctionControl control,
      String controller,
      int phase,
      double phaseSeconds,
      int wanted,
      String reason) {
    LiveJunctionView view = control.view();
    return new Tick(
        view.timeSeconds(),
        view.junction().id(),
        controller,
        phase,
        phaseSeconds,
        readings(view),
        wanted,
        control.signal().current(),
        reason);
  }

  private static List<Tick.LaneReading> readings(LiveJunctionView view) {
    return Arrays.stream(view.entries()).mapToObj(lane -> reading(view, lane)).toList();
  }

  private static Tick.LaneReading reading(JunctionView view, int lane) {
    return new Tick.LaneReading(
        lane, view.vehicles(lane), view.queue(lane), view.meanSpeedMps(lane), view.stale(lane));
  }
}
