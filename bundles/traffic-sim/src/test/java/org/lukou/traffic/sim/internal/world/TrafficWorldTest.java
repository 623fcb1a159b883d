package org.lukou.traffic.sim.internal.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.control.LaneStates;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.network.Junction;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.world.Vehicle;
import org.lukou.api.world.VehicleListener;
import org.lukou.api.world.World;
import org.lukou.traffic.sim.internal.SmallNetwork;

class TrafficWorldTest {
  @TempDir Path folder;

  private World open(String roadnet, String flow) throws IOException, ScenarioException {
    Path network = Files.writeString(folder.resolve("roadnet.json"), roadnet);
    Path demand = Files.writeString(folder.resolve("flow.json"), flow);
    return new TrafficWorldFactory().open(scenario(network, demand));
  }

  private static Scenario scenario(Path network, Path demand) {
    return new Scenario(
        network, demand, 0, 1, 100, Scenario.Mode.COMPATIBLE, false, Perturbation.NONE, 1);
  }

  @Test
  void describesTheNetwork() throws Exception {
    World world = open(SmallNetwork.ROADNET, SmallNetwork.FLOW);
    assertEquals("roadnet.json", world.network().name());
    Junction middle = world.network().junction("middle").orElseThrow();
    assertEquals(2, middle.phases().size());
    assertEquals(11, middle.movements().get(0).laneLinks().get(0).points().size());
    assertEquals(50, middle.plan().cycleSeconds());
    assertEquals(290, world.network().lanes().get(0).lengthMetres(), 1e-9);
    assertEquals(1, middle.approaches().size());
    assertTrue(world.network().junction("west").orElseThrow().boundary());
  }

  @Test
  void holdsVehiclesAtRedAndLetsThemGoAtGreen() throws Exception {
    World world = open(SmallNetwork.ROADNET, SmallNetwork.FLOW);
    Junction middle = world.network().junction("middle").orElseThrow();
    world.actuator().apply(SignalCommand.show(middle.index(), middle.phases().get(1)));
    LaneStates lanes = new LaneStates(2);
    for (int i = 0; i < 120; i++) {
      world.step();
    }
    world.detect(lanes);
    assertEquals(0, lanes.vehicles(1));
    assertTrue(lanes.queue(0) > 10, "queue " + lanes.queue(0));
    world.actuator().apply(SignalCommand.show(middle.index(), middle.phases().get(0)));
    for (int i = 0; i < 20; i++) {
      world.step();
    }
    world.detect(lanes);
    assertTrue(lanes.vehicles(1) > 3);
    assertTrue(lanes.meanSpeedMps(1) > 1);
  }

  @Test
  void showsVehiclesFrontFirst() throws Exception {
    World world = open(SmallNetwork.ROADNET, SmallNetwork.FLOW);
    for (int i = 0; i < 25; i++) {
      world.step();
    }
    LaneVehicles vehicles = world.laneVehicles();
    assertTrue(vehicles.count(0) > 2);
    for (int place = 1; place < vehicles.count(0); place++) {
      assertTrue(vehicles.distanceMetres(0, place) < vehicles.distanceMetres(0, place - 1));
    }
    assertTrue(vehicles.speedMps(0, 0) > 0);
    assertThrows(IndexOutOfBoundsException.class, () -> vehicles.speedMps(0, vehicles.count(0)));
  }

  @Test
  void tellsTheLifeOfAVehicle() throws Exception {
    World world = open(SmallNetwork.ROADNET, SmallNetwork.FLOW.replace("-1}", "0}"));
    List<String> told = new ArrayList<>();
    world.listen(
        new VehicleListener() {
          @Override
          public void created(Vehicle vehicle) {
            told.add("created " + vehicle.number() + " " + Math.round(vehicle.freeFlowSeconds()));
          }

          @Override
          public void moved(int vehicle, int fromLane, int toLane) {
            told.add("moved " + vehicle + " " + fromLane + " " + toLane);
          }

          @Override
          public void finished(int vehicle) {
            told.add("finished " + vehicle);
          }
        });
    for (int i = 0; i < 80; i++) {
      world.step();
    }
    assertEquals(
        List.of(
            "created 0 54",
            "moved 0 -1 0",
            "moved 0 0 -1",
            "moved 0 -1 1",
            "moved 0 1 -1",
            "finished 0"),
        told);
    assertEquals(1, world.statistics().created());
    assertEquals(1, world.statistics().finished());
    assertEquals(0, world.statistics().running());
    assertTrue(world.statistics().averageTravelTimeSeconds() > 54);
  }

  @Test
  void showsWhereVehiclesAre() throws Exception {
    World world = open(SmallNetwork.ROADNET, SmallNetwork.FLOW);
    for (int i = 0; i < 8; i++) {
      world.step();
    }
    List<String> seen = new ArrayList<>();
    world.forEachVehicle(
        vehicle -> {
          assertEquals(vehicle.distanceMetres(), vehicle.x(), 1e-9);
          assertEquals(-2, vehicle.y(), 1e-9, "half a lane to the right of the centre line");
          assertEquals(0, vehicle.headingRadians(), 1e-9);
          assertEquals(0, vehicle.lane());
          assertEquals(5, vehicle.lengthMetres());
          assertEquals(0, vehicle.laneChange());
          seen.add(vehicle.id());
        });
    assertEquals(List.of("flow_0_0", "flow_0_1"), seen.stream().sorted().toList());
  }

  @Test
  void showsWhoMayGo() throws Exception {
    World world = open(SmallNetwork.ROADNET, SmallNetwork.FLOW);
    Junction middle = world.network().junction("middle").orElseThrow();
    assertEquals(MovementSet.of(0), world.green(middle.index()));
    world.actuator().apply(SignalCommand.show(middle.index(), middle.phases().get(1)));
    assertEquals(MovementSet.EMPTY, world.green(middle.index()));
  }

  @Test
  void tellsWhenAQueueReachesBackToTheBeginningOfALane() throws Exception {
    World world = open(SmallNetwork.ROADNET, SmallNetwork.FLOW);
    Junction middle = world.network().junction("middle").orElseThrow();
    LaneStates lanes = new LaneStates(world.network().lanes().size());
    world.actuator().apply(SignalCommand.show(middle.index(), middle.phases().get(1)));
    int blocked = 0;
    for (int i = 0; i < 400; i++) {
      world.step();
      world.detect(lanes);
      assertFalse(lanes.entryBlocked(0) && lanes.vehicles(0) < 30, "there is room for 30 and more");
      blocked += lanes.entryBlocked(0) ? 1 : 0;
    }
    assertTrue(blocked > 100, "blocked in " + blocked + " steps");
  }

  @Test
  void saysWhichFileCannotBeUsed() {
    ScenarioException missing =
        assertThrows(
            ScenarioException.class,
            () -> new TrafficWorldFactory().open(scenario(folder.resolve("none.json"), folder)));
    assertTrue(missing.getMessage().contains("none.json: there is no such file"));
    ScenarioException bad = assertThrows(ScenarioException.class, () -> open("{}", "[]"));
    assertTrue(bad.getMessage().endsWith("roadnet.json: $.intersections: this member is missing"));
  }
}
