package org.lukou.benchmarks.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.api.control.LaneStates;
import org.lukou.api.signal.SignalCommand;

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

  @Test
  void asksEveryControllerForOneOfThePhases() {
    ControllerBenchmark benchmark = new ControllerBenchmark();
    benchmark.takeViews();
    int phases = benchmark.maxPressure();
    assertTrue(phases > Hangzhou.JUNCTIONS && phases <= 4 * Hangzhou.JUNCTIONS);
    benchmark.stop();
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
