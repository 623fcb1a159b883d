package org.lukou.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lukou.api.control.Actuator;
import org.lukou.api.control.Controller;
import org.lukou.api.control.LaneStates;
import org.lukou.api.control.Parameters;
import org.lukou.api.network.Network;
import org.lukou.api.world.World;
import org.lukou.kernel.fixture.City;
import org.lukou.kernel.fixture.Networks;
import org.lukou.kernel.fixture.Timings;

class HotPathTest {

  private static final int JUNCTIONS = 4;
  private static final int STEPS = 50_000;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private volatile Object kept;

  /** One that keeps its phase, and one that changes all the time: both before every step. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aDecisionAllocatesNothing(int phases) {
    double perDecision = perDecision(view -> 1 + (int) (view.timeSeconds() / 10) % phases);
    assertTrue(perDecision < 0.1, perDecision + " bytes per decision");
  }

  @Test
  void theMeasureSeesASingleObject() {
    double perDecision =
        perDecision(
            view -> {
              kept = new Object();
              return 1;
            });
    assertTrue(perDecision >= 8, perDecision + " bytes per decision");
  }

  private double perDecision(Controller controller) {
    KernelSettings settings =
        new KernelSettings(
            Timings.field(5, 100, 100),
            0,
            List.of(1, 2, 3, 4),
            Set.of(),
            true,
            1,
            0,
            Parameters.NONE,
            Long.MAX_VALUE);
    World world = new Still(Networks.row(JUNCTIONS));
    Algorithm algorithm = City.everyStep("empty", controller);
    try (Kernel kernel = new Kernel(world, settings, algorithm, List.of(), System::nanoTime)) {
      allocated(kernel);
      return (double) allocated(kernel) / STEPS / JUNCTIONS;
    }
  }

  private long allocated(Kernel kernel) {
    long id = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(id);
    for (int i = 0; i < STEPS; i++) {
      kernel.step();
    }
    return threads.getThreadAllocatedBytes(id) - before;
  }

  /** A world where nothing moves and nothing is kept. */
  private record Still(Network network) implements World {
    @Override
    public Actuator actuator() {
      return command -> {};
    }

    @Override
    public void step() {}

    @Override
    public void detect(LaneStates lanes) {
      lanes.setAlwaysValid();
    }
  }
}
