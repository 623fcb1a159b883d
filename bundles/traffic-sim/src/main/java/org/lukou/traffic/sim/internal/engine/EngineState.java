package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.network.RouteTable;
import org.lukou.traffic.sim.internal.primitive.Tape;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/** Everything that the stages of a step work on. */
final class EngineState {
  final RoadNetwork net;

  /** Length of a step, seconds. */
  final double dt;

  /** Whether drivers stop exactly, and heed yellow; otherwise as CityFlow's do. */
  final boolean correct;

  final RouteTable routes;
  final Vehicles vehicles = new Vehicles();
  final VehicleLists lists;
  final WaitingQueues waiting;
  final Signals signals;
  final Sleepers sleepers;
  final Blockers blockers = new Blockers(vehicles);
  final SpeedDemands speedDemands = new SpeedDemands(vehicles);
  final Obstacles obstacles;

  /** Step in which a vehicle entered on a lane last, plus 1. */
  final int[] entryAt;

  VehicleType[] types = {};

  /** Length of the longest kind of vehicle, metres. */
  double longest;

  private final Map<VehicleRecord, Integer> typeIndex = new HashMap<>();

  VehicleObserver observer = VehicleObserver.NOBODY;

  /** Vehicles that have been created, those without a route excepted. */
  int created;

  /** Completed steps. */
  int step;

  /** The step for which a leader was stored last, see {@link Vehicles#leaderAt}; -1 before. */
  int leadersStored = -1;

  /** Another number for every state that the engine has been in; never goes back. */
  int version;

  /** Vehicles that have entered and not left. */
  int running;

  /** Vehicles that have arrived. */
  int finished;

  /** Sum over the steps of the vehicles running after the step. */
  long vehicleSteps;

  /** How often a vehicle came to a stop. */
  long stops;

  /** Sum of the travel times of the vehicles that have arrived, seconds. */
  double finishedTime;

  EngineState(RoadNetwork net, double dt, boolean correct) {
    this.net = net;
    this.dt = dt;
    this.correct = correct;
    this.routes = new RouteTable(net);
    this.lists = new VehicleLists(vehicles, net.drivableCount);
    this.waiting = new WaitingQueues(vehicles, net.laneCount);
    this.sleepers = new Sleepers(net);
    this.signals = new Signals(net, sleepers);
    this.obstacles = new Obstacles(this);
    this.entryAt = new int[net.laneCount];
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    vehicles.keep(tape);
    lists.keep(tape);
    waiting.keep(tape);
    signals.keep(tape);
    sleepers.keep(tape);
    blockers.keep(tape);
    speedDemands.keep(tape);
    obstacles.keep(tape);
    tape.ints(entryAt, entryAt.length);
    created = tape.number(created);
    step = tape.number(step);
    leadersStored = tape.number(leadersStored);
    running = tape.number(running);
    finished = tape.number(finished);
    vehicleSteps = tape.number(vehicleSteps);
    stops = tape.number(stops);
    finishedTime = tape.real(finishedTime);
    version++;
  }

  /** Returns the time at the start of the current step, seconds. */
  double now() {
    return step * dt;
  }

  /** Returns the time since a vehicle was created, at the start of the current step, seconds. */
  double age(int v) {
    return now() - vehicles.createdAt[v] * dt;
  }

  /** Returns the index of a kind of vehicle, adding it if it is new. */
  int typeOf(VehicleRecord record) {
    Integer known = typeIndex.get(record);
    if (known != null) {
      return known;
    }
    VehicleType[] more = Arrays.copyOf(types, types.length + 1);
    more[types.length] = new VehicleType(record, dt);
    types = more;
    introduce();
    typeIndex.put(record, types.length - 1);
    return types.length - 1;
  }

  private void introduce() {
    double loss = 0;
    longest = 0;
    for (VehicleType type : types) {
      loss = Math.max(loss, Math.max(type.maxLoss, type.usualLoss));
      longest = Math.max(longest, type.length);
    }
    for (VehicleType type : types) {
      type.meet(loss, dt);
    }
  }

  /** Returns the last vehicle of a lane, one that entered in this step not counted. */
  int tailBeforeEntry(int lane) {
    int tail = lists.tail[lane];
    return entryAt[lane] == step + 1 ? vehicles.ahead[tail] : tail;
  }

  VehicleType typeOf(int vehicle) {
    return types[vehicles.type[vehicle]];
  }

  double lengthOf(int vehicle) {
    return types[vehicles.type[vehicle]].length;
  }

  /** Returns the drivable that follows one, for a vehicle whose route position is the given one. */
  int following(int drivable, int position) {
    if (drivable >= net.laneCount) {
      return net.linkEnd[drivable - net.laneCount];
    }
    return routes.next(position, drivable);
  }
}
