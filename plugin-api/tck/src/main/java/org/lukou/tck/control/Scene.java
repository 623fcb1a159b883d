package org.lukou.tck.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.control.NetworkView;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.network.Road;

/**
 * What a test lets a controller see: a network whose lanes hold what the test puts there. Its views
 * are live, as the kernel's are. Begins empty and fresh, at time 0, with phase 0 everywhere. Not
 * thread-safe.
 */
public final class Scene {

  private final Network network;
  final int[] standing;
  final int[] driving;
  final boolean[] blocked;
  final boolean[] stale;
  final int[] phases;
  final double[] phaseSeconds;
  double timeSeconds;
  boolean singleVehicles = true;

  private final Map<Integer, SceneJunction> views = new HashMap<>();
  private final Watch watch = new Watch();
  private final NetworkView all;

  /** Creates a scene of empty lanes. */
  public Scene(Network network) {
    this.network = network;
    int lanes = network.lanes().size();
    standing = new int[lanes];
    driving = new int[lanes];
    blocked = new boolean[lanes];
    stale = new boolean[lanes];
    phases = new int[network.junctions().size()];
    phaseSeconds = new double[phases.length];
    for (Junction junction : network.signalisedJunctions()) {
      views.put(junction.index(), new SceneJunction(this, watch, junction));
    }
    connect();
    all =
        new SceneNetwork(
            this, watch, network.signalisedJunctions().stream().map(this::view).toList());
  }

  private void connect() {
    for (Junction junction : network.signalisedJunctions()) {
      List<JunctionView> neighbours = new ArrayList<>();
      for (Junction other : network.signalisedJunctions()) {
        if (network.roads().stream().anyMatch(road -> joins(road, junction, other))) {
          neighbours.add(views.get(other.index()));
        }
      }
      views.get(junction.index()).meet(neighbours);
    }
  }

  private static boolean joins(Road road, Junction one, Junction other) {
    return (road.fromJunction() == one.index() && road.toJunction() == other.index())
        || (road.fromJunction() == other.index() && road.toJunction() == one.index());
  }

  /** Lets so many vehicles stand on a lane. */
  public Scene standing(int lane, int vehicles) {
    standing[lane] = vehicles;
    return this;
  }

  /** Lets so many vehicles drive on a lane, at two thirds of the speed limit. */
  public Scene driving(int lane, int vehicles) {
    driving[lane] = vehicles;
    return this;
  }

  /** Says whether a lane is full to its beginning. */
  public Scene blocked(int lane, boolean full) {
    blocked[lane] = full;
    return this;
  }

  /** Says whether what is seen of a lane is out of date. */
  public Scene stale(int lane, boolean old) {
    stale[lane] = old;
    return this;
  }

  /** Says which phase a junction has shown for how many seconds. */
  public Scene showing(Junction junction, int phase, double seconds) {
    phases[junction.index()] = phase;
    phaseSeconds[junction.index()] = seconds;
    return this;
  }

  /** Sets the time, in seconds since the start of the run. */
  public Scene at(double seconds) {
    timeSeconds = seconds;
    return this;
  }

  /** Says whether single vehicles are known, or only what is counted. */
  public Scene withSingleVehicles(boolean known) {
    singleVehicles = known;
    return this;
  }

  /** Takes all vehicles away; everything is fresh again. */
  public Scene clear() {
    Arrays.fill(standing, 0);
    Arrays.fill(driving, 0);
    Arrays.fill(blocked, false);
    Arrays.fill(stale, false);
    return withSingleVehicles(true);
  }

  /** Returns the live view of a signalised junction. */
  public JunctionView view(Junction junction) {
    return views.get(junction.index());
  }

  /** Returns the live view of all signalised junctions. */
  public NetworkView view() {
    return all;
  }

  Network network() {
    return network;
  }

  Watch watch() {
    return watch;
  }

  LaneVehicles vehicles() {
    return singleVehicles ? new SceneVehicles(this, watch) : LaneVehicles.UNKNOWN;
  }
}
