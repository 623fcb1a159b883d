package org.lukou.control.pressure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.network.Junction;

/** A signal that follows wishes as the kernel does, second by second, before some traffic. */
final class Signal implements JunctionView {

  static final int CHANGE_SECONDS = 5;

  private final Traffic traffic;
  private final List<Integer> shown = new ArrayList<>();
  private int time;
  private int phase = 1;
  private int greenSince;

  Signal(Traffic traffic) {
    this.traffic = traffic;
  }

  /** Asks before each of so many seconds; the action, given the second, sets the traffic. */
  Signal run(Controller controller, int seconds, IntConsumer before) {
    for (int i = 0; i < seconds; i++) {
      before.accept(time);
      int wish = controller.decide(this);
      if (time >= greenSince && wish != phase) {
        phase = wish;
        greenSince = time + CHANGE_SECONDS;
      }
      shown.add(time >= greenSince ? phase : 0);
      time++;
    }
    return this;
  }

  /** Returns what was shown in each second: a phase, or 0 during a change. */
  List<Integer> shown() {
    return shown;
  }

  /** Returns the longest time in seconds, begin and end of the run included, without a phase. */
  int longestRed(int of) {
    int longest = 0;
    int red = 0;
    for (int each : shown) {
      red = each == of ? 0 : red + 1;
      longest = Math.max(longest, red);
    }
    return longest;
  }

  @Override
  public Junction junction() {
    return traffic.junction();
  }

  @Override
  public double timeSeconds() {
    return time;
  }

  @Override
  public int phase() {
    return phase;
  }

  @Override
  public double phaseSeconds() {
    return Math.max(0, time - greenSince);
  }

  @Override
  public int vehicles(int lane) {
    return traffic.vehicles(lane);
  }

  @Override
  public int queue(int lane) {
    return traffic.queue(lane);
  }

  @Override
  public double meanSpeedMps(int lane) {
    return traffic.meanSpeedMps(lane);
  }

  @Override
  public boolean entryBlocked(int lane) {
    return traffic.entryBlocked(lane);
  }

  @Override
  public boolean stale(int lane) {
    return traffic.stale(lane);
  }

  @Override
  public LaneVehicles laneVehicles() {
    return traffic.laneVehicles();
  }

  @Override
  public List<JunctionView> neighbours() {
    return List.of();
  }
}
