package org.lukou.control.coordinated.internal;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.control.NetworkController;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.control.NetworkView;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;

/**
 * The view of a {@link Row} with the traffic that a test wants, and its signals: they follow wishes
 * as the kernel does, second by second, with a change interval.
 */
final class Streets implements NetworkView, LaneVehicles {

  private final NetworkSetup setup;
  private final int[] everySeconds;
  private final int[] vehicles;
  private final int[] queues;
  private final double[] frontMetres;
  private final boolean[] stale;
  private final List<JunctionView> views = new ArrayList<>();
  private final List<List<Integer>> shown = new ArrayList<>();
  private final int[] phases;
  private final int[] greenSince;
  private boolean countsOnly;
  private int time;

  Streets(NetworkSetup setup) {
    this.setup = setup;
    int lanes = setup.network().lanes().size();
    everySeconds = new int[lanes];
    vehicles = new int[lanes];
    queues = new int[lanes];
    frontMetres = new double[lanes];
    stale = new boolean[lanes];
    phases = new int[setup.junctions().size()];
    greenSince = new int[phases.length];
    for (int i = 0; i < phases.length; i++) {
      phases[i] = 1;
      views.add(new Crossing(i));
      shown.add(new ArrayList<>());
    }
  }

  /** Lets a vehicle appear on a lane every so many seconds, and leave a second later. */
  Streets passing(int lane, int seconds) {
    everySeconds[lane] = seconds;
    return this;
  }

  /** Lets so many vehicles be on a lane, the front one so far from its beginning. */
  Streets vehicles(int lane, int count, double front) {
    vehicles[lane] = count;
    frontMetres[lane] = front;
    return this;
  }

  Streets queue(int lane, int count) {
    queues[lane] = count;
    return this;
  }

  Streets stale(int lane, boolean value) {
    stale[lane] = value;
    return this;
  }

  /** Lets nobody know single vehicles any more. */
  Streets countsOnly() {
    countsOnly = true;
    return this;
  }

  /** Lets time pass in which nobody is asked. */
  Streets skip(int seconds) {
    time += seconds;
    return this;
  }

  /** Lets so many seconds pass, with something at the beginning of each. */
  Streets each(int seconds, Runnable action) {
    for (int i = 0; i < seconds; i++) {
      letPass();
      action.run();
      time++;
    }
    return this;
  }

  /** Asks a controller of the first junction before each of so many seconds. */
  Streets run(Controller controller, int seconds) {
    return each(seconds, () -> follow(0, controller.decide(views.get(0))));
  }

  /** Asks a controller of all junctions before each of so many seconds. */
  Streets run(NetworkController controller, int seconds) {
    int[] wishes = new int[phases.length];
    return each(
        seconds,
        () -> {
          System.arraycopy(phases, 0, wishes, 0, wishes.length);
          controller.decide(this, wishes);
          for (int i = 0; i < wishes.length; i++) {
            follow(i, wishes[i]);
          }
        });
  }

  private void letPass() {
    for (int lane = 0; lane < everySeconds.length; lane++) {
      if (everySeconds[lane] > 0) {
        vehicles[lane] = time % everySeconds[lane] == 0 ? 1 : 0;
      }
    }
  }

  private void follow(int junction, int wish) {
    if (time >= greenSince[junction] && wish != phases[junction]) {
      phases[junction] = wish;
      greenSince[junction] = time + Row.CHANGE_SECONDS;
    }
    shown.get(junction).add(time >= greenSince[junction] ? phases[junction] : 0);
  }

  /** Returns what a junction showed in each second: a phase, or 0 during a change. */
  List<Integer> shown(int junction) {
    return shown.get(junction);
  }

  JunctionView view(int junction) {
    return views.get(junction);
  }

  @Override
  public Network network() {
    return setup.network();
  }

  @Override
  public double timeSeconds() {
    return time;
  }

  @Override
  public List<JunctionView> junctions() {
    return views;
  }

  @Override
  public int count(int lane) {
    return vehicles[lane];
  }

  @Override
  public double distanceMetres(int lane, int place) {
    return frontMetres[lane];
  }

  @Override
  public double speedMps(int lane, int place) {
    return 0;
  }

  private final class Crossing implements JunctionView {

    private final int place;
    private final JunctionSetup own;

    Crossing(int place) {
      this.place = place;
      own = setup.junctions().get(place);
    }

    @Override
    public Junction junction() {
      return own.junction();
    }

    @Override
    public double timeSeconds() {
      return time;
    }

    @Override
    public int phase() {
      return phases[place];
    }

    @Override
    public double phaseSeconds() {
      return Math.max(0, time - greenSince[place]);
    }

    @Override
    public int vehicles(int lane) {
      return vehicles[lane];
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
      return countsOnly ? LaneVehicles.UNKNOWN : Streets.this;
    }

    @Override
    public List<JunctionView> neighbours() {
      return List.of();
    }
  }
}
