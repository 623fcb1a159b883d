package org.lukou.traffic.sim.internal.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Network;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.EventException;
import org.lukou.api.scenario.Scenario.Mode;
import org.lukou.api.scenario.VehicleType;
import org.lukou.api.world.Vehicle;
import org.lukou.api.world.VehicleListener;
import org.lukou.api.world.World;

/** What events do to the default city. */
class EventsTest implements VehicleListener {
  private static final String ROAD = "road_2_2_0";

  private final Map<Integer, Integer> entries = new HashMap<>();
  private final Set<String> arrived = new HashSet<>();
  private final Map<Integer, Integer> lastLane = new HashMap<>();
  private final Map<Integer, Vehicle> created = new HashMap<>();
  private World world;

  @BeforeEach
  void open() throws Exception {
    world = Hangzhou.open(Mode.COMPATIBLE, false, 1);
    world.listen(this);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Override
  public void created(Vehicle vehicle) {
    created.put(vehicle.number(), vehicle);
  }

  @Override
  public void moved(int vehicle, int fromLane, int toLane) {
    if (toLane >= 0) {
      entries.merge(toLane, 1, Integer::sum);
      lastLane.put(vehicle, toLane);
    }
  }

  @Override
  public void finished(int vehicle) {
    arrived.add(created.get(vehicle).id());
  }

  private void run(int from, int to) {
    for (int step = from; step < to; step++) {
      Hangzhou.step(world, step);
    }
  }

  private int entries(String road) {
    return lanes(road).stream().mapToInt(lane -> entries.getOrDefault(lane.index(), 0)).sum();
  }

  private List<Lane> lanes(String road) {
    Network network = world.network();
    return network.roads().stream()
        .filter(r -> r.id().equals(road))
        .findFirst()
        .orElseThrow()
        .lanes();
  }

  @Test
  void aClosedRoadIsEnteredByNobodyAndTheCityGoesOn() throws Exception {
    run(0, 600);
    assertTrue(entries(ROAD) > 0, "it is used before");
    Event closure = new Event.RoadClosure(ROAD);
    world.begin(closure);
    run(600, 640); // who is inside the junction comes out
    entries.clear();
    run(640, 1800);
    assertEquals(0, entries(ROAD));
    long arrivedMeanwhile = world.statistics().finished();
    world.end(closure);
    run(1800, 3600);
    assertTrue(entries(ROAD) > 100, "used again: " + entries(ROAD));
    assertTrue(world.statistics().finished() > arrivedMeanwhile + 1000);
  }

  @Test
  void vehiclesTakeAnotherWayAroundAClosedRoad() throws Exception {
    world.begin(new Event.RoadClosure(ROAD));
    run(0, 3600);
    assertEquals(0, entries(ROAD));
    try (World open = Hangzhou.open(Mode.COMPATIBLE, false, 1)) {
      for (int step = 0; step < 3600; step++) {
        Hangzhou.step(open, step);
      }
      long without = open.statistics().finished();
      assertTrue(
          world.statistics().finished() > 0.9 * without,
          world.statistics().finished() + " of " + without + " still arrive");
    }
  }

  @Test
  void aClosedLaneIsEnteredByNobodyAndItsNeighboursAre() throws Exception {
    String lane = ROAD + "_1";
    world.begin(new Event.LaneClosure(lane));
    run(0, 1800);
    List<Lane> lanes = lanes(ROAD);
    assertEquals(0, entries.getOrDefault(lanes.get(1).index(), 0));
    assertTrue(entries.getOrDefault(lanes.get(2).index(), 0) > 0);
  }

  @Test
  void anIncidentHoldsALaneUpUntilItEnds() throws Exception {
    Lane lane = lanes(ROAD).get(1);
    Event incident = new Event.Incident(lane.id(), 400, 10);
    run(0, 600);
    world.begin(incident);
    run(600, 700);
    int passed = beyond(lane, 400);
    run(700, 1500);
    assertEquals(0, beyond(lane, 400), "those ahead have left, nobody came after");
    int queue = world.laneVehicles().count(lane.index());
    assertTrue(queue > passed + 5, queue + " vehicles stand behind it");
    world.end(incident);
    run(1500, 1900);
    assertTrue(world.laneVehicles().count(lane.index()) < queue, "the queue has gone");
  }

  /** Returns how many vehicles are beyond a place, the obstacle itself not counted. */
  private int beyond(Lane lane, double metres) {
    int beyond = 0;
    for (int at = 0; at < world.laneVehicles().count(lane.index()); at++) {
      beyond += world.laneVehicles().distanceMetres(lane.index(), at) > metres ? 1 : 0;
    }
    return beyond;
  }

  @Test
  void anIncidentThatNeverFindsRoomIsToldOf() throws Exception {
    Lane lane = lanes(ROAD).get(1);
    run(0, 1200);
    assertTrue(world.laneVehicles().count(lane.index()) > 0);
    Event incident = new Event.Incident(lane.id(), lane.lengthMetres(), lane.lengthMetres());
    world.begin(incident);
    run(1200, 1202);
    assertTrue(world.warnings().toString().contains("never appeared"), "" + world.warnings());
    world.end(incident);
    run(1202, 1210);
    assertEquals(1, world.warnings().size());
  }

  @Test
  void whoIsOnALinkIntoALaneThatClosesDrivesOn() throws Exception {
    world.begin(new Event.Push(VehicleType.CAR, List.of("road_0_1_0", "road_1_1_0")));
    boolean closed = false;
    for (int step = 0; step < 400; step++) {
      Hangzhou.step(world, step);
      if (!closed && isInsideJunction("manually_pushed_0")) {
        world.begin(new Event.RoadClosure("road_1_1_0"));
        closed = true;
      }
    }
    assertTrue(closed, "it was seen inside the junction");
    assertTrue(arrived.contains("manually_pushed_0"), "it did not drive around the block");
  }

  private boolean isInsideJunction(String id) {
    boolean[] inside = {false};
    world.forEachVehicle(v -> inside[0] |= v.id().equals(id) && v.lane() < 0);
    return inside[0];
  }

  @Test
  void aVehicleThatChangesLanesIsNotRerouted() throws Exception {
    try (World changing = Hangzhou.open(Mode.COMPATIBLE, true, 1)) {
      int refused = 0;
      for (int step = 0; step < 900; step++) {
        Hangzhou.step(changing, step);
        for (String id : changingLanes(changing)) {
          Event reroute = new Event.Reroute(id, List.of("road_1_1_0"));
          String why =
              assertThrows(EventException.class, () -> changing.begin(reroute)).getMessage();
          assertTrue(why.contains("is changing lanes"), why);
          refused++;
        }
      }
      assertTrue(refused > 0, "somebody changed lanes");
    }
  }

  private static List<String> changingLanes(World world) {
    List<String> ids = new ArrayList<>();
    world.forEachVehicle(
        v -> {
          if (v.laneChange() != 0) {
            ids.add(v.id());
          }
        });
    return ids;
  }

  @Test
  void anObstacleIsNoVehicle() throws Exception {
    world.begin(new Event.Incident(ROAD + "_1", 400, 10));
    world.step();
    assertEquals(0, world.statistics().running());
    assertEquals(0, world.statistics().averageTravelTimeSeconds());
    world.forEachVehicle(vehicle -> assertTrue(false, vehicle.id()));
  }

  @Test
  void aPushedVehicleTravelsItsRoute() throws Exception {
    VehicleType bus = VehicleType.ofClass("bus").orElseThrow();
    world.begin(new Event.Push(bus, List.of("road_0_1_0", "road_4_1_0")));
    run(0, 900);
    assertTrue(arrived.contains("manually_pushed_0"));
    assertTrue(
        created.values().stream().anyMatch(v -> v.vehicleClass().equals("bus")), "class is told");
  }

  @Test
  void aToldSpeedHoldsUntilItEnds() throws Exception {
    run(0, 60);
    String id = running();
    Event slow = new Event.Speed(id, 3);
    world.begin(slow);
    run(60, 70);
    for (int step = 70; step < 90; step++) {
      Hangzhou.step(world, step);
      assertTrue(speed(id) <= 3, "told 3 m/s, drives at " + speed(id));
    }
    world.end(slow);
    run(90, 94);
    assertTrue(speed(id) > 3, "drives at " + speed(id) + " again");
  }

  private String running() {
    String[] found = new String[1];
    world.forEachVehicle(
        vehicle -> {
          if (vehicle.lane() >= 0 && vehicle.distanceMetres() < 200 && vehicle.speedMps() > 10) {
            found[0] = vehicle.id();
          }
        });
    return found[0];
  }

  private double speed(String id) {
    double[] speed = {-1};
    world.forEachVehicle(
        vehicle -> speed[0] = vehicle.id().equals(id) ? vehicle.speedMps() : speed[0]);
    return speed[0];
  }

  @Test
  void aVehicleTakesTheRouteItIsGiven() throws Exception {
    VehicleType car = VehicleType.CAR;
    world.begin(new Event.Push(car, List.of("road_0_1_0", "road_1_1_0")));
    run(0, 20);
    world.begin(new Event.Reroute("manually_pushed_0", List.of("road_1_1_0", "road_2_1_0")));
    run(20, 600);
    assertTrue(arrived.contains("manually_pushed_0"));
    int number =
        created.values().stream()
            .filter(vehicle -> vehicle.id().equals("manually_pushed_0"))
            .findFirst()
            .orElseThrow()
            .number();
    assertEquals(
        "road_2_1_0",
        world.network().roads().get(world.network().lanes().get(lastLane.get(number)).road()).id());
  }

  @Test
  void impossibleEventsAreRefusedInWords() {
    refused("the network has no lane nowhere", new Event.LaneClosure("nowhere"));
    refused("the network has no road nowhere", new Event.RoadClosure("nowhere"));
    refused("there is no vehicle ghost now", new Event.Speed("ghost", 3));
    refused("there is no vehicle ghost now", new Event.Reroute("ghost", List.of(ROAD)));
    refused("is not a place on the lane", new Event.Incident(ROAD + "_0", 5, 10));
    refused("is not a place on the lane", new Event.Incident(ROAD + "_0", 5000, 10));
    refused(
        "no way leads along the roads",
        new Event.Push(VehicleType.CAR, List.of("road_4_1_0", "road_0_1_0")));
  }

  @Test
  void anEventThatLastsCannotBeginTwice() throws Exception {
    Event closure = new Event.RoadClosure(ROAD);
    world.begin(closure);
    refused("it has begun already", closure);
    world.end(closure);
    world.end(closure);
    world.begin(closure);
  }

  private void refused(String why, Event event) {
    String message = assertThrows(EventException.class, () -> world.begin(event)).getMessage();
    assertTrue(message.contains(why), message);
  }
}
