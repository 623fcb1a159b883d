package org.lukou.benchmarks.micro;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.NetworkController;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.control.Parameters;
import org.lukou.kernel.Algorithm;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a decision of {@code rollout-planner} costs for all 16 junctions at once: those of a {@link
 * FrozenCity}, whose clock goes on by a decision interval from one decision to the next. Paper
 * timing, in which all of them are due at the same time.
 */
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PlannerBenchmark {

  /** Vehicle-steps that a decision may simulate; the first is the planner's default. */
  @Param({"2000000", "200000"})
  public String effort;

  private final int[] phases = new int[Hangzhou.JUNCTIONS];
  private FrozenCity city;
  private NetworkController planner;

  /** Lets traffic build up, stops it, and creates the planner. */
  @Setup
  public void buildUp() {
    city = new FrozenCity();
    Algorithm.WholeNetwork algorithm =
        (Algorithm.WholeNetwork) Controllers.named("rollout-planner");
    planner = algorithm.factory().create(onPaper(city.setup()));
  }

  private NetworkSetup onPaper(NetworkSetup street) {
    Parameters parameters = new Parameters(Map.of("effort", effort));
    List<JunctionSetup> junctions =
        street.junctions().stream().map(junction -> onPaper(junction, parameters)).toList();
    return new NetworkSetup(
        street.network(), junctions, street.seed(), parameters, street.models());
  }

  private static JunctionSetup onPaper(JunctionSetup street, Parameters parameters) {
    return new JunctionSetup(
        street.network(),
        street.junction(),
        street.phases(),
        Hangzhou.settings().timing(),
        street.stepSeconds(),
        street.seed(),
        parameters);
  }

  /** Decides for the whole city. */
  @Benchmark
  public int[] decision() {
    planner.decide(city, phases);
    for (int i = 0; i < phases.length; i++) {
      city.show(i, phases[i]);
    }
    for (int i = 0; i < Hangzhou.settings().timing().decisionSeconds(); i++) {
      city.tick();
    }
    return phases;
  }

  /** Closes the city. */
  @TearDown
  public void close() {
    city.close();
  }
}
