package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import java.util.List;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.network.RouteTable;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/**
 * The microscopic engine. Stepped by its caller, on one thread at a time; helped by threads of its
 * own between {@link #start()} and {@link #close()}.
 */
public final class Engine implements AutoCloseable {
  private final EngineState state;
  private final Demand demand;
  private final LeaderSearch leaders;
  private final LaneChanging laneChanging;
  private final ParallelAction action;
  private final Relocation relocation;

  /**
   * Creates an engine at time 0.
   *
   * @param net the network
   * @param flows the demand
   * @param options how to run it
   */
  public Engine(RoadNetwork net, List<FlowRecord> flows, EngineOptions options) {
    this.state = new EngineState(net, options.stepSeconds());
    this.demand = new Demand(state, flows, options.seed());
    this.laneChanging = options.laneChange() ? new LaneChanging(state, demand) : null;
    this.leaders = new LeaderSearch(state);
    this.action =
        new ParallelAction(state, laneChanging, options.threads(), options.parallelFrom());
    this.relocation = new Relocation(state, demand);
  }

  /** Simulates one step. */
  public void step() {
    demand.emit();
    demand.route();
    demand.enter(leaders);
    if (laneChanging != null) {
      laneChanging.prepare();
    }
    action.run();
    if (laneChanging != null) {
      laneChanging.shadows().move(action.motion(action.pieces() - 1));
    }
    relocate();
    state.vehicles.turn();
    state.speedDemands.forget();
    if (laneChanging != null) {
      laneChanging.conclude();
    }
    state.step++;
    state.vehicleSteps += state.running;
  }

  private void relocate() {
    for (int piece = 0; piece < action.pieces(); piece++) {
      relocation.detach(action.motion(piece).movers());
    }
    for (int piece = 0; piece < action.pieces(); piece++) {
      relocation.attach(action.motion(piece).movers());
    }
    for (int piece = 0; piece < action.pieces(); piece++) {
      Motion motion = action.motion(piece);
      relocation.settle(motion.movers());
      motion.movers().clear();
      state.stops += motion.takeStops();
    }
  }

  /** Starts the threads that help, if the options ask for any. */
  public void start() {
    action.start();
  }

  /** Ends and joins the threads that help. */
  @Override
  public void close() {
    action.close();
  }

  /** Tells an observer what happens to vehicles from now on. */
  public void observe(VehicleObserver observer) {
    state.observer = observer;
  }

  /** Returns the number of vehicles created so far, those without a route excepted. */
  public int created() {
    return state.created;
  }

  /** Returns the sum over the steps of the vehicles running after the step. */
  public long vehicleSteps() {
    return state.vehicleSteps;
  }

  /** Returns how often the speed of a vehicle fell below 0.1 m/s. */
  public long stops() {
    return state.stops;
  }

  /** Returns the number of vehicles on a lane or link. */
  public int count(int drivable) {
    return state.lists.count[drivable];
  }

  /** Returns the vehicle nearest to the end of a lane or link, or -1. */
  public int front(int drivable) {
    return state.lists.front[drivable];
  }

  /** Returns the vehicle behind another one on the same lane or link, or -1. */
  public int behind(int v) {
    return state.vehicles.behind[v];
  }

  /**
   * Returns the first lane or link from {@code from} on that is not empty, {@code end} if there is
   * none before it.
   */
  public int nextOccupied(int from, int end) {
    return state.lists.nextOccupied(from, end);
  }

  /**
   * Returns the time that the rest of a vehicle's route takes unhindered, from the start of its
   * present lane, seconds.
   */
  public double freeFlowSeconds(int v) {
    double seconds = 0;
    int position = state.vehicles.position[v];
    int d = state.vehicles.drivable[v];
    while (d >= 0) {
      seconds += state.net.length[d] / Math.min(state.net.maxSpeed[d], state.typeOf(v).maxSpeed);
      if (d < state.net.laneCount) {
        position = state.routes.advance(position, d);
      } else {
        position++;
      }
      d = state.following(d, position);
    }
    return seconds;
  }

  /** Returns the network. */
  public RoadNetwork network() {
    return state.net;
  }

  /** Returns the number of completed steps. */
  public int steps() {
    return state.step;
  }

  /** Puts a junction into one of its phases, from the next step on. */
  public void setPhase(int junction, int phase) {
    state.signals.setPhase(junction, phase);
  }

  /**
   * Lets exactly these road links of a junction go (bits in words of 64), from the next step on.
   */
  public void setGreen(int junction, long... green) {
    state.signals.setGreen(junction, green);
  }

  /** Returns the phase last set, or -1 if a green set was given instead. */
  public int phase(int junction) {
    return state.signals.phase(junction);
  }

  /** Returns the number of vehicles that have entered and not left. */
  public int running() {
    return state.running;
  }

  /** Returns the number of vehicles that wait outside. */
  public int waiting() {
    return state.waiting.size();
  }

  /** Returns the number of vehicles that have arrived. */
  public int finished() {
    return state.finished;
  }

  /** Returns whether no vehicle is left and none will come. */
  public boolean exhausted() {
    return state.running == 0 && demand.exhausted();
  }

  /**
   * Returns the average travel time in seconds: of the vehicles that have arrived and, with the
   * time so far, of those that are under way or wait outside (CityFlow compatibility: dynamics,
   * part 12).
   */
  public double averageTravelTime() {
    int all = state.finished + demand.existing();
    if (all == 0) {
      return 0;
    }
    double sum = state.finishedTime;
    double now = state.now();
    for (int v : byPriority(false)) {
      sum += now - state.vehicles.enterTime[v];
    }
    return sum / all;
  }

  /** Returns the vehicles in increasing order of priority, waiting ones included or not. */
  int[] byPriority(boolean runningOnly) {
    long[] keys = new long[state.vehicles.slots()];
    int n = 0;
    for (int v = 0; v < keys.length; v++) {
      byte s = state.vehicles.state[v];
      if (s == Vehicles.RUNNING || (s != Vehicles.FREE && !runningOnly)) {
        keys[n++] = ((long) state.vehicles.priority[v] << 32) | v;
      }
    }
    Arrays.sort(keys, 0, n);
    return Arrays.stream(keys, 0, n).mapToInt(key -> (int) key).toArray();
  }

  /** Calls a visitor for every running vehicle, in no particular order. */
  public void forEachRunning(VehicleVisitor visitor) {
    Vehicles all = state.vehicles;
    for (int v = 0; v < all.slots(); v++) {
      if (all.state[v] == Vehicles.RUNNING) {
        visitor.visit(v);
      }
    }
  }

  /** Returns the identifier of a vehicle. */
  public String id(int v) {
    int flow = state.vehicles.flow[v];
    int ordinal = state.vehicles.ordinal[v];
    String id = flow < 0 ? "manually_pushed_" + ordinal : "flow_" + flow + "_" + ordinal;
    return state.vehicles.shadow[v] ? id + "_shadow" : id;
  }

  /** Returns whether a vehicle only keeps a place for another one that changes lanes. */
  public boolean isShadow(int v) {
    return state.vehicles.shadow[v];
  }

  /** Returns how many lane changes have begun. */
  public int changesStarted() {
    return laneChanging == null ? 0 : laneChanging.shadows().started();
  }

  /** Returns how many lane changes have been completed. */
  public int changesFinished() {
    return laneChanging == null ? 0 : laneChanging.shadows().finished();
  }

  /** Returns how many lane changes have been given up at the end of the lane. */
  public int changesAborted() {
    return laneChanging == null ? 0 : laneChanging.shadows().aborted();
  }

  /** Returns the drivable of a vehicle. */
  public int drivable(int v) {
    return state.vehicles.drivable[v];
  }

  /** Returns the distance of a vehicle along its drivable, metres. */
  public double distance(int v) {
    return state.vehicles.distance[v];
  }

  /** Returns the speed of a vehicle, m/s. */
  public double speed(int v) {
    return state.vehicles.speed[v];
  }

  /** Returns the priority of a vehicle. */
  public int priority(int v) {
    return state.vehicles.priority[v];
  }

  /** Returns the leader of a running vehicle, or -1. */
  public int leader(int v) {
    if (state.vehicles.ahead[v] >= 0) {
      return state.vehicles.ahead[v];
    }
    leaders.search(v, false);
    return leaders.leader();
  }

  /** Returns the vehicle that another one yields to, or -1. */
  public int blocker(int v) {
    return state.vehicles.blocker(v, state.step);
  }

  /** Returns the vehicle with an identifier, or -1. */
  public int find(String id) {
    try {
      if (id.startsWith("manually_pushed_")) {
        return demand.find(-1, Integer.parseInt(id.substring(16)));
      }
      int at = id.lastIndexOf('_');
      if (id.startsWith("flow_") && at > 5) {
        return demand.find(
            Integer.parseInt(id.substring(5, at)), Integer.parseInt(id.substring(at + 1)));
      }
      return -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Demands a speed of a vehicle for the next step only; the limits of safety still hold. */
  public void setSpeed(int v, double mps) {
    state.speedDemands.add(v, mps);
    disturb(v);
  }

  /** Adds a vehicle with a route through the given roads and returns it. */
  public int push(VehicleRecord record, int... anchors) {
    return demand.push(record, anchors);
  }

  /**
   * Gives a vehicle a new route from its present road through the given ones. Returns false, and
   * changes nothing, if it is on a link, there is no such route, or its lane does not lead on.
   */
  public boolean setRoute(int v, int... anchors) {
    Vehicles all = state.vehicles;
    int lane = all.drivable[v];
    if (lane < 0 || lane >= state.net.laneCount) {
      return false;
    }
    int[] through = new int[anchors.length + 1];
    through[0] = state.net.laneRoad[lane];
    System.arraycopy(anchors, 0, through, 1, anchors.length);
    int start = state.routes.find(through);
    if (start == RouteTable.END || state.routes.next(start, lane) == RouteTable.END) {
      return false;
    }
    disturb(v);
    all.position[v] = start;
    all.following[v] = state.routes.next(start, lane);
    return true;
  }

  /**
   * Prepares a running vehicle for a change from outside: it stops resting, but still follows whom
   * it followed.
   */
  private void disturb(int v) {
    Vehicles all = state.vehicles;
    if (all.state[v] == Vehicles.RUNNING) {
      state.sleepers.wake(all.drivable[v]);
      all.rest[v] = Rest.AWAKE;
      if (all.ahead[v] < 0 && all.leaderAt[v] != state.step) {
        leaders.store(v, false);
      }
    }
  }
}
