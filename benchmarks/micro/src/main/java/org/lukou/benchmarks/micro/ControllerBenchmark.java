package org.lukou.benchmarks.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.NetworkController;
import org.lukou.kernel.Algorithm;
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
 * What a controller's own decision costs at one junction, without the kernel around it: all
 * junctions of a {@link FrozenCity} are asked once a second of its clock. Field timing.
 */
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ControllerBenchmark {

  /** Who decides. */
  @Param({
    "network-plan",
    "schedule",
    "fixed-time",
    "equal-splits",
    "max-pressure",
    "efficient-max-pressure",
    "advanced-max-pressure",
    "position-weighted-max-pressure",
    "cyclic-max-pressure",
    "webster",
    "green-wave",
    "actuated",
    "sotl"
  })
  public String controller;

  private final int[] phases = new int[Hangzhou.JUNCTIONS];
  private FrozenCity city;
  private NetworkController decider;

  /** Lets traffic build up, stops it, and creates the controllers. */
  @Setup
  public void buildUp() {
    city = new FrozenCity();
    Algorithm algorithm = Controllers.named(controller);
    if (algorithm instanceof Algorithm.WholeNetwork global) {
      decider = global.factory().create(city.setup());
    } else {
      decider = eachAlone((Algorithm.PerJunction) algorithm);
    }
  }

  private NetworkController eachAlone(Algorithm.PerJunction algorithm) {
    Controller[] controllers =
        city.setup().junctions().stream()
            .map(algorithm.factory()::create)
            .toArray(Controller[]::new);
    return (view, wishes) -> {
      List<JunctionView> views = view.junctions();
      for (int i = 0; i < wishes.length; i++) {
        wishes[i] = controllers[i].decide(views.get(i));
      }
    };
  }

  /** Decides at every junction. */
  @Benchmark
  @OperationsPerInvocation(Hangzhou.JUNCTIONS)
  public int[] decision() {
    decider.decide(city, phases);
    for (int i = 0; i < phases.length; i++) {
      city.show(i, phases[i]);
    }
    city.tick();
    return phases;
  }

  /** Closes the city. */
  @TearDown
  public void close() {
    city.close();
  }
}
