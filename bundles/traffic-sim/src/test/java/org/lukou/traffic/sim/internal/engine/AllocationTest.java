package org.lukou.traffic.sim.internal.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.lukou.traffic.sim.internal.SmallNetwork;

class AllocationTest {

  @Test
  void stepsAllocateNothing() {
    Engine engine =
        new Engine(
            SmallNetwork.compile(SmallNetwork.ROADNET),
            SmallNetwork.flows(SmallNetwork.FLOW),
            EngineOptions.of(1, 0));
    run(engine, 2000);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    long vehicleSteps = engine.counters().vehicleSteps();
    run(engine, 2000);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(engine.counters().vehicleSteps() - vehicleSteps > 20_000);
    assertTrue(bytes < 2000, bytes + " bytes in 2000 steps");
  }

  private static void run(Engine engine, int steps) {
    int middle = 1;
    for (int i = 0; i < steps; i++) {
      engine.setPhase(middle, engine.steps() / 30 % 2);
      engine.step();
    }
  }
}
