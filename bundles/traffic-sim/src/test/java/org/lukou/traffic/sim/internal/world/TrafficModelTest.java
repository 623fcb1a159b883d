package org.lukou.traffic.sim.internal.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.control.LaneStates;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.control.TrafficModel;
import org.lukou.api.network.Junction;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.VehicleType;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.world.World;
import org.lukou.traffic.sim.internal.SmallNetwork;

/** A model is an empty city that moves what is put into it as the city does. */
class TrafficModelTest {
  private static final int[] THROUGH = {0, 1};

  @TempDir Path folder;
  private World world;
  private TrafficModel model;
  private final LaneStates lanes = new LaneStates(2);

  @BeforeEach
  void open() throws Exception {
    Path network = Files.writeString(folder.resolve("roadnet.json"), SmallNetwork.ROADNET);
    Path demand = Files.writeString(folder.resolve("flow.json"), SmallNetwork.FLOW);
    world =
        new TrafficWorldFactory()
            .open(
                new Scenario(
                    network,
                    demand,
                    0,
                    1,
                    100,
                    Scenario.Mode.COMPATIBLE,
                    false,
                    Perturbation.NONE,
                    1));
    model = world.models().orElseThrow().get();
  }

  @AfterEach
  void close() {
    model.close();
    world.close();
  }

  @Test
  void nobodyEverComesUnlessHeIsPutThere() {
    step(500);
    assertEquals(0, model.running());
    assertEquals(0, model.waiting(0));
    for (int i = 0; i < 100; i++) {
      world.step();
    }
    assertTrue(world.statistics().running() > 0, "the city itself has traffic");
    assertEquals(0, model.running());
  }

  @Test
  void whatIsPutThereMovesAsItDoesInTheCity() {
    world.actuator().apply(show(1));
    for (int i = 0; i < 60; i++) {
      world.step();
    }
    LaneVehicles real = world.laneVehicles();
    for (int i = 0; i < real.count(0); i++) {
      assertTrue(
          model.place(VehicleType.CAR, 0, real.distanceMetres(0, i), real.speedMps(0, i), THROUGH));
    }
    world.actuator().apply(show(0));
    model.show(show(0));
    for (int i = 0; i < 25; i++) {
      world.step();
      model.step();
      assertEquals(behindTheJunction(world::detect), behindTheJunction(model::detect), 0.0);
    }
    assertTrue(lanes.vehicles(1) > 5, "and they do move: " + lanes.vehicles(1));
  }

  private double behindTheJunction(Consumer<LaneStates> detectors) {
    detectors.accept(lanes);
    return lanes.vehicles(1) * 1000 + lanes.meanSpeedMps(1);
  }

  @Test
  void whoArrivesEntersWhenThereIsRoom() {
    assertTrue(model.arrive(VehicleType.CAR, THROUGH));
    assertTrue(model.arrive(VehicleType.CAR, THROUGH));
    step(1);
    assertEquals(1, model.running());
    assertEquals(1, model.waiting(0));
    step(10);
    assertEquals(2, model.running());
    assertEquals(0, model.waiting(0));
  }

  @Test
  void whoReachesTheEndOfItsRoadsLeaves() {
    assertTrue(model.place(VehicleType.CAR, 1, 100, 10, 1));
    assertEquals(1, model.running());
    step(60);
    assertEquals(0, model.running());
  }

  @Test
  void refusesRoadsThatAreNotConnected() {
    assertFalse(model.place(VehicleType.CAR, 1, 0, 0, 1, 0));
    assertFalse(model.arrive(VehicleType.CAR, 1, 0));
    assertFalse(model.arrive(VehicleType.CAR, 0));
    assertEquals(0, model.running());
  }

  @Test
  void aRestoredStateGoesOnAsTheFirstTime() {
    model.place(VehicleType.CAR, 0, 200, 5, THROUGH);
    model.arrive(VehicleType.CAR, THROUGH);
    step(5);
    model.save(0);
    double first = speedAfterGreen();
    model.restore(0);
    model.show(show(1));
    step(60);
    model.detect(lanes);
    assertEquals(2, lanes.queue(0));
    model.restore(0);
    assertEquals(first, speedAfterGreen());
  }

  private double speedAfterGreen() {
    model.show(show(0));
    step(20);
    model.detect(lanes);
    return lanes.meanSpeedMps(0) + lanes.meanSpeedMps(1);
  }

  @Test
  void clearedItIsEmptyAndKeepsNothing() {
    model.place(VehicleType.CAR, 0, 200, 5, THROUGH);
    model.save(0);
    model.clear();
    assertEquals(0, model.running());
    assertThrows(IllegalStateException.class, () -> model.restore(0));
  }

  @Test
  void modelsAreIndependentOfEachOther() {
    try (TrafficModel other = world.models().orElseThrow().get()) {
      other.place(VehicleType.CAR, 0, 200, 5, THROUGH);
      step(1);
      assertEquals(0, model.running());
      assertEquals(1, other.running());
    }
  }

  private void step(int steps) {
    for (int i = 0; i < steps; i++) {
      model.step();
    }
  }

  private SignalCommand show(int phase) {
    Junction middle = world.network().junction("middle").orElseThrow();
    return SignalCommand.show(middle.index(), middle.phases().get(phase));
  }
}
