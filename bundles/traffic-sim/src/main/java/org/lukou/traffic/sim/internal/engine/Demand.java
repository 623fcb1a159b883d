package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import java.util.List;
import org.lukou.traffic.sim.internal.primitive.LongHeap;
import org.lukou.traffic.sim.internal.primitive.Tape;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/**
 * Creates vehicles and sends them to the waiting queue of their first lane (CityFlow compatibility:
 * dynamics, parts 3 to 5).
 */
final class Demand {
  private final EngineState state;
  private final Registry registry;
  private final FlowClocks flows;
  private final int[] types;

  /** The flows that have to be visited: step in the upper half, flow in the lower. */
  private final LongHeap visits = new LongHeap();

  /** Sum of all steps so far, seconds; not the same as their product. */
  private double clock;

  private final int[] bufferFront;
  private final int[] bufferTail;
  private int pushed;
  private int[] roadsWithBuffer = new int[16];
  private int bufferedRoads;

  Demand(EngineState state, Registry registry, List<FlowRecord> records) {
    this.state = state;
    this.registry = registry;
    this.flows = new FlowClocks(records, state.dt);
    this.types = records.stream().mapToInt(flow -> state.typeOf(flow.vehicle())).toArray();
    for (int i = 0; i < types.length; i++) {
      visits.add(((long) flows.firstVisit(i) << 32) | i);
    }
    this.bufferFront = new int[state.net.roadCount()];
    this.bufferTail = new int[state.net.roadCount()];
    Arrays.fill(bufferFront, Vehicles.NONE);
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    flows.keep(tape);
    visits.keep(tape);
    clock = tape.real(clock);
    pushed = tape.number(pushed);
    tape.ints(bufferFront, bufferFront.length);
    tape.ints(bufferTail, bufferTail.length);
    bufferedRoads = tape.number(bufferedRoads);
    tape.ints(roadsWithBuffer, bufferedRoads);
  }

  /** Lets flows take other routes than before. */
  void reconsiderRoutes() {
    flows.reconsiderRoutes();
  }

  /** Returns whether no vehicle will come any more. */
  boolean exhausted() {
    return visits.isEmpty() && bufferedRoads == 0 && state.waiting.size() == 0;
  }

  /** Returns whether vehicles wait for their route. */
  boolean hasUnrouted() {
    return bufferedRoads > 0;
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
    int ordinal = flows.emitted(f);
    for (int n = flows.tick(f, state.step, clock); n > 0; n--) {
      create(f, ordinal++, types[f], flows.route(f, state.routes), flows.firstRoad(f));
    }
    int next = flows.nextVisit(f, state.step, clock);
    if (next != FlowClocks.NEVER) {
      visits.add(((long) next << 32) | f);
    }
  }

  /** Creates a vehicle from outside and returns it. */
  int push(VehicleRecord record, int... anchors) {
    int route = state.routes.find(anchors);
    return create(-1, pushed++, state.typeOf(record), route, anchors[0]);
  }

  private int create(int flow, int ordinal, int type, int route, int firstRoad) {
    int v = create(flow, ordinal, type, route);
    buffer(firstRoad, v);
    return v;
  }

  /** Creates a vehicle from outside that is on no road yet and waits for none. */
  int create(VehicleRecord record, int route) {
    return create(-1, pushed++, state.typeOf(record), route);
  }

  private int create(int flow, int ordinal, int type, int route) {
    Vehicles all = state.vehicles;
    int v = all.allocate();
    all.flow[v] = flow;
    all.ordinal[v] = ordinal;
    all.type[v] = type;
    all.createdAt[v] = state.step;
    all.position[v] = route;
    registry.enroll(v);
    return v;
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
        flows.invalidate(all.flow[v]);
      }
      registry.remove(v);
      return;
    }
    int choice = registry.draw(state.routes.firstLanes(start));
    int lane = state.routes.firstLane(start, choice);
    all.state[v] = Vehicles.WAITING;
    all.drivable[v] = lane;
    all.following[v] = state.routes.next(start, lane);
    state.waiting.add(lane, v);
    all.number[v] = state.created++;
    state.observer.created(all.number[v], v);
  }
}
