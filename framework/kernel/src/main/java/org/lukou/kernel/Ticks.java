package org.lukou.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lukou.api.control.JunctionView;
import org.lukou.api.journal.Tick;
import org.lukou.api.network.Movement;

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
    JunctionView view = control.view();
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

  private static List<Tick.LaneReading> readings(JunctionView view) {
    List<Tick.LaneReading> readings = new ArrayList<>();
    view.junction().movements().stream()
        .map(Movement::entryLanes)
        .flatMapToInt(Arrays::stream)
        .distinct()
        .forEach(lane -> readings.add(reading(view, lane)));
    return readings;
  }

  private static Tick.LaneReading reading(JunctionView view, int lane) {
    return new Tick.LaneReading(
        lane, view.vehicles(lane), view.queue(lane), view.meanSpeedMps(lane));
  }
}
