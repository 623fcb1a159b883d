package org.lukou.benchmarks.micro;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.JunctionView;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.world.World;
import org.lukou.control.pressure.internal.MaxPressure;
import org.lukou.kernel.Algorithm;
import org.lukou.kernel.Kernel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
 * What one decision of one junction costs in the kernel: inbox, view, decision, guard, command, and
 * the junction's share of the step around it.
 */
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KernelBenchmark {

  private static final long GUARDED_NANOS = 1_000_000_000L;
  private static final Map<String, ControllerFactory> CONTROLLERS =
      Map.of("empty", setup -> JunctionView::phase, "max-pressure", new MaxPressure());

  /** Keeps the phase, or MaxPressure. */
  @Param({"empty", "max-pressure"})
  public String controller;

  /** On the caller's thread, or on a thread of its own within a time budget. */
  @Param({"inline", "guarded"})
  public String budget;

  private StillWorld world;
  private Kernel kernel;

  /** Starts the kernel. */
  @Setup
  public void start() {
    try (World city = Hangzhou.open(false)) {
      world = new StillWorld(city.network());
    }
    if (world.network().signalisedJunctions().size() != Hangzhou.JUNCTIONS) {
      throw new IllegalStateException("the profile has another number of junctions now");
    }
    long nanos = budget.equals("inline") ? Long.MAX_VALUE : GUARDED_NANOS;
    kernel =
        new Kernel(
            world,
            Hangzhou.decidingEveryStep(nanos),
            new Algorithm.PerJunction(controller, CONTROLLERS.get(controller)),
            List.of(),
            System::nanoTime);
  }

  /** Lets every junction decide. */
  @Benchmark
  @OperationsPerInvocation(Hangzhou.JUNCTIONS)
  public SignalCommand decision() {
    kernel.step();
    return world.last();
  }

  /** Ends the kernel; fails if any junction lost its controller, which would cost nothing. */
  @TearDown
  public void stop() {
    kernel.close();
    if (kernel.incidents().count() > 0) {
      throw new IllegalStateException(kernel.incidents().first().get(0).toString());
    }
  }
}
