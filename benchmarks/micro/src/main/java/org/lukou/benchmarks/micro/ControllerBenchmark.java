package org.lukou.benchmarks.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What MaxPressure's own decision costs at one junction, without the kernel around it. */
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ControllerBenchmark {

  private static final int STEPS_BEFORE = 100;

  private final List<Controller> controllers = new ArrayList<>();
  private final List<JunctionView> views = new ArrayList<>();
  private Kernel kernel;

  /** Lets a kernel run for a moment, and takes its live views. */
  @Setup
  public void takeViews() {
    try (World city = Hangzhou.open(false)) {
      kernel =
          new Kernel(
              new StillWorld(city.network()),
              Hangzhou.decidingEveryStep(Long.MAX_VALUE),
              new Algorithm.PerJunction("max-pressure", this::spied),
              List.of(),
              System::nanoTime);
    }
    for (int i = 0; i < STEPS_BEFORE; i++) {
      kernel.step();
    }
  }

  private Controller spied(JunctionSetup setup) {
    Controller controller = new MaxPressure().create(setup);
    controllers.add(controller);
    return view -> {
      if (views.size() < controllers.size()) {
        views.add(view);
      }
      return controller.decide(view);
    };
  }

  /** Decides at every junction. */
  @Benchmark
  @OperationsPerInvocation(Hangzhou.JUNCTIONS)
  public int maxPressure() {
    int phases = 0;
    for (int i = 0; i < Hangzhou.JUNCTIONS; i++) {
      phases += controllers.get(i).decide(views.get(i));
    }
    return phases;
  }

  /** Ends the kernel. */
  @TearDown
  public void stop() {
    kernel.close();
  }
}
