package org.lukou.benchmarks.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lukou.api.control.LaneStates;
import org.lukou.api.signal.SignalCommand;
import org.openjdk.jmh.annotations.Param;

/** Every benchmark still does what it is meant to measure; how fast is not asked here. */
class BenchmarksTest {

  @ParameterizedTest
  @CsvSource({"empty,inline", "empty,guarded", "max-pressure,inline", "max-pressure,guarded"})
  void decidesAtEveryStep(String controller, String budget) {
    KernelBenchmark benchmark = new KernelBenchmark();
    benchmark.controller = controller;
    benchmark.budget = budget;
    benchmark.start();
    SignalCommand first = benchmark.decision();
    for (int i = 0; i < 100; i++) {
      benchmark.decision();
    }
    if (controller.equals("max-pressure")) {
      assertNotSame(first, benchmark.decision());
    }
    benchmark.stop();
  }

  @ParameterizedTest
  @MethodSource("measuredControllers")
  void asksEveryControllerForPhasesOfItsJunctions(String name) {
    ControllerBenchmark benchmark = new ControllerBenchmark();
    benchmark.controller = name;
    benchmark.buildUp();
    BitSet wanted = new BitSet();
    for (int second = 0; second < 600; second++) {
      for (int phase : benchmark.decision()) {
        wanted.set(phase);
      }
    }
    assertTrue(wanted.cardinality() >= 3 && wanted.length() <= 9, name + " wanted " + wanted);
    benchmark.close();
  }

  @Test
  void plansForAllJunctions() {
    PlannerBenchmark benchmark = new PlannerBenchmark();
    benchmark.effort = "200000";
    benchmark.buildUp();
    BitSet wanted = new BitSet();
    for (int interval = 0; interval < 5; interval++) {
      for (int phase : benchmark.decision()) {
        wanted.set(phase);
      }
    }
    assertTrue(wanted.cardinality() >= 3 && wanted.length() <= 5, "wanted " + wanted);
    benchmark.close();
  }

  static List<String> measuredControllers() throws NoSuchFieldException {
    return List.of(
        ControllerBenchmark.class.getField("controller").getAnnotation(Param.class).value());
  }

  @Test
  void drivesTheSameTrafficWithAndWithoutKernel() {
    long alone = vehicleSteps("nobody");
    assertTrue(alone > 100_000);
    assertEquals(alone, vehicleSteps("kernel"));
  }

  private static long vehicleSteps(String driver) {
    EngineBenchmark benchmark = new EngineBenchmark();
    benchmark.driver = driver;
    EngineBenchmark.Counters counters = new EngineBenchmark.Counters();
    benchmark.buildUp();
    benchmark.step(counters);
    benchmark.close();
    return counters.vehicleSteps;
  }

  @Test
  void seesVehicles() {
    DetectBenchmark benchmark = new DetectBenchmark();
    benchmark.buildUp();
    LaneStates lanes = benchmark.detect();
    int vehicles = 0;
    for (int lane = 0; lane < lanes.lanes(); lane++) {
      vehicles += lanes.vehicles(lane);
    }
    assertTrue(vehicles > 100);
    benchmark.close();
  }
}
