package org.lukou.benchmarks.micro;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lukou.api.world.World;
import org.lukou.control.fixed.internal.NetworkPlan;
import org.lukou.kernel.Algorithm;
import org.lukou.kernel.Kernel;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many vehicle-steps the engine makes in a second of one thread, under the network's own plans,
 * from the 20th minute of the profile's hour to its end. The score is simulated steps (of 1 s) a
 * second; building the traffic up is not timed.
 */
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EngineBenchmark {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int STEPS = Hangzhou.LAST_STEP - Hangzhou.STEADY_STEP;

  /** The engine alone, or under a kernel that looks at every lane and asks every junction. */
  @Param({"nobody", "kernel"})
  public String driver;

  /** Whether vehicles change lanes. */
  @Param("false")
  public boolean laneChange;

  private World world;
  private Kernel kernel;
  private Runnable step;

  /** What is counted beside the score. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Counters {
    /** Sum over the steps of the vehicles running. */
    public long vehicleSteps;

    /** What the timed steps allocated; the profiler's figure includes building up. */
    public long allocatedBytes;
  }

  /** Lets the traffic of a fresh city build up. */
  @Setup(Level.Invocation)
  public void buildUp() {
    world = Hangzhou.open(laneChange);
    if (driver.equals("kernel")) {
      Algorithm plan = new Algorithm.PerJunction("network-plan", new NetworkPlan());
      kernel = new Kernel(world, Hangzhou.settings(), plan, List.of(), System::nanoTime);
      step = kernel::step;
    } else {
      step = new PlanWalk(world)::step;
    }
    for (int i = 0; i < Hangzhou.STEADY_STEP; i++) {
      step.run();
    }
  }

  /** Goes on to the end of the hour. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public void step(Counters counters) {
    long before = world.statistics().vehicleSteps();
    long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < STEPS; i++) {
      step.run();
    }
    counters.allocatedBytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
    counters.vehicleSteps += world.statistics().vehicleSteps() - before;
  }

  /** Closes the city. */
  @TearDown(Level.Invocation)
  public void close() {
    if (kernel != null) {
      kernel.close();
    }
    world.close();
  }
}
