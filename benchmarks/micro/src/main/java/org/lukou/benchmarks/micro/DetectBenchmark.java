package org.lukou.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.lukou.api.control.LaneStates;
import org.lukou.api.world.World;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What one look of the perfect detectors at all lanes costs, after 20 minutes of traffic. */
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DetectBenchmark {

  private World world;
  private LaneStates lanes;

  /** Lets traffic build up. */
  @Setup
  public void buildUp() {
    world = Hangzhou.open(false);
    lanes = new LaneStates(world.network().lanes().size());
    PlanWalk walk = new PlanWalk(world);
    for (int i = 0; i < Hangzhou.STEADY_STEP; i++) {
      walk.step();
    }
  }

  /** Looks at every lane of the network. */
  @Benchmark
  public LaneStates detect() {
    world.detect(lanes);
    return lanes;
  }

  /** Closes the city. */
  @TearDown
  public void close() {
    world.close();
  }
}
