package org.lukou.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.lukou.api.world.Checkpoint;
import org.lukou.api.world.World;
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

/** What it costs to save a city and to put it back, after 20 minutes of traffic. */
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CheckpointBenchmark {

  /** Whether vehicles change lanes. */
  @Param("false")
  public boolean laneChange;

  private World world;
  private Checkpoint checkpoint;

  /** Lets traffic build up. */
  @Setup
  public void buildUp() {
    world = Hangzhou.open(laneChange);
    PlanWalk walk = new PlanWalk(world);
    for (int i = 0; i < Hangzhou.STEADY_STEP; i++) {
      walk.step();
    }
    checkpoint = world.checkpoint().orElseThrow();
    checkpoint.save();
  }

  /** Copies the state away. */
  @Benchmark
  public void save() {
    checkpoint.save();
  }

  /** Copies the state back. */
  @Benchmark
  public void restore() {
    checkpoint.restore();
  }

  /** Closes the city. */
  @TearDown
  public void close() {
    world.close();
  }
}
