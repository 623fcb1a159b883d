package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import java.util.List;
import org.lukou.traffic.sim.internal.primitive.LongHeap;
import org.lukou.traffic.sim.internal.primitive.LongIntMap;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/**
 * Creates vehicles and sends them to the waiting queue of their first lane (CityFlow compatibility:
 * dynamics, parts 3 to 5).
 */
final class Demand {
  private final EngineState state;
  private final FlowClock[] flows;

  /** The flows that have to be visited: step in the upper half, flow in the lower. */
  private final LongHeap visits = new LongHeap();

  /** Sum of all steps so far, seconds; not the same as their product. */
  private double clock;

  private final int[] bufferFront;
  private final int[] bufferTail;
  private final LongIntMap priorities = new LongIntMap();
  private final LongIntMap identities = new LongIntMap();
  private MersenneTwister random;
  private int pushed;
  private int[] roadsWithBuffer = new int[16];
  private int bufferedRoads;

  Demand(EngineState state, List<FlowRecord> records, int seed) {
    this.state = state;
    this.flows = new FlowClock[records.size()];
    for (int i = 0; i < flows.length; i++) {
      flows[i] = new FlowClock(records.get(i), state.typeOf(records.get(i).vehicle()), state.dt);
      visits.add(((long) flows[i].firstVisit() << 32) | i);
    }
    this.bufferFront = new int[state.net.roadCount()];
    this.bufferTail = new int[state.net.roadCount()];
    Arrays.fill(bufferFront, Vehicles.NONE);
    this.random = new MersenneTwister(seed);
  }

  void seed(int seed) {
    random = new MersenneTwister(seed);
  }

  /** Returns the number of vehicles that exist, waiting ones included. */
  int existing() {
    return priorities.size();
  }

  /** Returns whether no vehicle will come any more. */
  boolean exhausted() {
    return visits.isEmpty() && bufferedRoads == 0 && state.waiting.size() == 0;
  }

  /** First stage: every flow in file order creates the vehicles of this step. */
  void emit() {
    while (!visits.isEmpty() && visits.smallest() >>> 32 <= state.step) {
      int f = (int) visits.smallest();
      visits.removeSmallest();
      emit(f);
    }
    clock = clock + state.dt;
  }

  private void emit(int f) {
    FlowClock flow = flows[f];
    int ordinal = flow.emitted();
    for (int n = flow.tick(state.step, clock); n > 0; n--) {
      create(f, ordinal++, flow.type, flow.route(state.routes), flow.anchors()[0]);
    }
    int next = flow.nextVisit(state.step, clock);
    if (next != FlowClock.NEVER) {
      visits.add(((long) next << 32) | f);
    }
  }

  /** Creates a vehicle from outside and returns it. */
  int push(VehicleRecord record, int... anchors) {
    int route = state.routes.find(anchors);
    return create(-1, pushed++, state.typeOf(record), route, anchors[0]);
  }

  private int create(int flow, int ordinal, int type, int route, int firstRoad) {
    Vehicles all = state.vehicles;
    int v = all.allocate();
    all.serial[v] = state.nextSerial++;
    all.flow[v] = flow;
    all.ordinal[v] = ordinal;
    all.type[v] = type;
    all.priority[v] = drawPriority(v);
    random.next();
    all.enterTime[v] = state.now();
    all.position[v] = route;
    identities.put(identity(flow, ordinal), v);
    buffer(firstRoad, v);
    return v;
  }

  int drawPriority(int v) {
    int priority = random.next();
    while (priorities.get(priority) >= 0) {
      priority = random.next();
    }
    priorities.put(priority, v);
    return priority;
  }

  /** Creates the shadow of a vehicle on a lane of the same road; it is in no list yet. */
  int createShadow(int original, int lane) {
    Vehicles all = state.vehicles;
    int v = all.allocate();
    all.copy(original, v);
    all.serial[v] = state.nextSerial++;
    all.priority[v] = drawPriority(v);
    all.drivable[v] = lane;
    all.position[v] = state.routes.advance(state.routes.start(all.position[original]), lane);
    all.following[v] = state.routes.next(all.position[v], lane);
    state.running++;
    return v;
  }

  /** Gives a vehicle that was a shadow the identity of its original. */
  void rename(int v) {
    identities.put(identity(state.vehicles.flow[v], state.vehicles.ordinal[v]), v);
  }

  private static long identity(int flow, int ordinal) {
    return ((long) flow << 32) | ordinal;
  }

  /** Returns the vehicle of a flow by its number, or {@link Vehicles#NONE}. */
  int find(int flow, int ordinal) {
    return identities.get(identity(flow, ordinal));
  }

  private void buffer(int road, int v) {
    state.vehicles.behind[v] = Vehicles.NONE;
    if (bufferFront[road] < 0) {
      bufferFront[road] = v;
      if (bufferedRoads == roadsWithBuffer.length) {
        roadsWithBuffer = Arrays.copyOf(roadsWithBuffer, bufferedRoads * 2);
      }
      roadsWithBuffer[bufferedRoads++] = road;
    } else {
      state.vehicles.behind[bufferTail[road]] = v;
    }
    bufferTail[road] = v;
  }

  /** Second stage: routes the new vehicles, road by road, and chooses their first lanes. */
  void route() {
    Arrays.sort(roadsWithBuffer, 0, bufferedRoads);
    for (int i = 0; i < bufferedRoads; i++) {
      int road = roadsWithBuffer[i];
      int v = bufferFront[road];
      bufferFront[road] = Vehicles.NONE;
      while (v >= 0) {
        int next = state.vehicles.behind[v];
        route(v);
        v = next;
      }
    }
    bufferedRoads = 0;
  }

  private void route(int v) {
    Vehicles all = state.vehicles;
    int start = all.position[v];
    if (start < 0) {
      if (all.flow[v] >= 0) {
        flows[all.flow[v]].invalidate();
      }
      remove(v);
      return;
    }
    int choice = Integer.remainderUnsigned(random.next(), state.routes.firstLanes(start));
    int lane = state.routes.firstLane(start, choice);
    all.state[v] = Vehicles.WAITING;
    all.drivable[v] = lane;
    all.following[v] = state.routes.next(start, lane);
    state.waiting.add(lane, v);
    all.number[v] = state.created++;
    state.observer.created(all.number[v], v);
  }

  /** Third stage: on every lane with a waiting queue, lets its head in if there is room. */
  void enter(LeaderSearch leaders) {
    WaitingQueues waiting = state.waiting;
    for (int word = 0; word < waiting.words(); word++) {
      for (long bits = waiting.word(word); bits != 0; bits &= bits - 1) {
        enter((word << 6) + Long.numberOfTrailingZeros(bits), leaders);
      }
    }
  }

  private void enter(int lane, LeaderSearch leaders) {
    Vehicles all = state.vehicles;
    int v = state.waiting.head(lane);
    int tail = state.lists.tail[lane];
    if (tail >= 0 && !(all.distance[tail] > state.lengthOf(tail) + state.typeOf(v).minGap)) {
      return;
    }
    state.waiting.removeHead(lane);
    state.lists.append(lane, v);
    all.state[v] = Vehicles.RUNNING;
    state.entryAt[lane] = state.step + 1;
    state.sleepers.disturb(lane);
    if (tail < 0) {
      leaders.store(v, true);
    } else {
      all.gap[v] = (all.distance[tail] - state.lengthOf(tail)) - all.distance[v];
    }
    state.running++;
    state.observer.moved(all.number[v], Vehicles.NONE, lane);
  }

  /** Takes a vehicle out of existence. */
  void remove(int v) {
    identities.remove(identity(state.vehicles.flow[v], state.vehicles.ordinal[v]));
    discard(v);
  }

  /** Takes one half of a vehicle that changed lanes out of existence. */
  void discard(int v) {
    priorities.remove(state.vehicles.priority[v]);
    state.vehicles.release(v, state.step);
  }
}
