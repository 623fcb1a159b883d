package org.lukou.control.actuated.internal;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.network.Junction;

/**
 * The view of a {@link Star} with the vehicles that a test puts there, and its signal: it follows a
 * wish as the kernel does, second by second, with a change interval.
 */
final class Street implements JunctionView, LaneVehicles {

  private final Junction junction;
  private final double[][] toStopLine = new double[2 * Star.ARMS][0];
  private final int[] queues = new int[2 * Star.ARMS];
  private final boolean[] stale = new boolean[2 * Star.ARMS];
  private final List<Integer> shown = new ArrayList<>();
  private boolean blind;
  private int time;
  private int phase = 1;
  private int greenSince;

  Street(JunctionSetup setup) {
    junction = setup.junction();
  }

  /** Lets the lane hold vehicles at these distances from its stop line, the nearest first. */
  Street vehicles(int lane, double... metresToStopLine) {
    toStopLine[lane] = metresToStopLine;
    return this;
  }

  /** Lets the lane hold so many vehicles that stand. */
  Street queue(int lane, int vehicles) {
    queues[lane] = vehicles;
    toStopLine[lane] = new double[vehicles];
    for (int i = 0; i < vehicles; i++) {
      toStopLine[lane][i] = 7.5 * i;
    }
    return this;
  }

  /** Lets nobody know single vehicles any more. */
  Street countsOnly() {
    blind = true;
    return this;
  }

  Street stale(int lane, boolean value) {
    stale[lane] = value;
    return this;
  }

  /** Lets another algorithm have shown a phase since now. */
  Street left(int otherPhase) {
    phase = otherPhase;
    greenSince = time;
    return this;
  }

  /** Asks before each of so many seconds, and shows what is wished. */
  Street run(Controller controller, int seconds) {
    for (int i = 0; i < seconds; i++) {
      int wish = controller.decide(this);
      if (time >= greenSince && wish != phase) {
        phase = wish;
        greenSince = time + Star.CHANGE_SECONDS;
      }
      shown.add(time >= greenSince ? phase : 0);
      time++;
    }
    return this;
  }

  /** Returns what was shown in a second: a phase, or 0 during a change. */
  int during(int second) {
    return shown.get(second);
  }

  /** Returns what was shown in each second. */
  List<Integer> shown() {
    return shown;
  }

  /** Returns the first second in which a phase was shown, -1 if it never was. */
  int first(int wanted) {
    return shown.indexOf(wanted);
  }

  @Override
  public Junction junction() {
    return junction;
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
    return toStopLine[lane].length;
  }

  @Override
  public int queue(int lane) {
    return queues[lane];
  }

  @Override
  public double meanSpeedMps(int lane) {
    return 0;
  }

  @Override
  public boolean entryBlocked(int lane) {
    return false;
  }

  @Override
  public boolean stale(int lane) {
    return stale[lane];
  }

  @Override
  public LaneVehicles laneVehicles() {
    return blind ? LaneVehicles.UNKNOWN : this;
  }

  @Override
  public List<JunctionView> neighbours() {
    return List.of();
  }

  @Override
  public int count(int lane) {
    return toStopLine[lane].length;
  }

  @Override
  public double distanceMetres(int lane, int place) {
    return Star.LANE_METRES - toStopLine[lane][place];
  }

  @Override
  public double speedMps(int lane, int place) {
    return 0;
  }
}
