package org.lukou.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.lukou.api.network.Junction;
import org.lukou.api.signal.PlanClock;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.world.World;
import org.lukou.api.world.WorldStatistics;
import org.lukou.cli.run.Json;

/**
 * A world that runs under its network's own signal plans, without a kernel, and what its steps
 * cost. Belongs to one thread at a time.
 */
final class Ride implements AutoCloseable {

  private static final double STANDING_MPS = 0.1;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final World world;
  private final double stepSeconds;
  private final List<Junction> junctions;
  private final PlanClock[] clocks;
  private final int[] shown;

  /** Begins at the start of every plan; the world must be at time 0. */
  Ride(World world, double stepSeconds) {
    this.world = world;
    this.stepSeconds = stepSeconds;
    junctions =
        world.network().signalisedJunctions().stream()
            .filter(junction -> junction.plan().cycleSeconds() > 0)
            .toList();
    clocks = new PlanClock[junctions.size()];
    shown = new int[junctions.size()];
    rewind();
  }

  /** Goes back to the start of every plan; for a world that has gone back itself. */
  void rewind() {
    for (int i = 0; i < clocks.length; i++) {
      clocks[i] = new PlanClock(junctions.get(i).plan());
      shown[i] = -1;
    }
  }

  /** Takes so many steps, signals included, and returns what they cost. */
  Cost take(int steps) {
    long vehicleSteps = statistics().vehicleSteps();
    long wall = System.nanoTime();
    long cpu = CLOCK.getCurrentThreadCpuTime();
    for (int i = 0; i < steps; i++) {
      showSignals();
      world.step();
    }
    cpu = CLOCK.getCurrentThreadCpuTime() - cpu;
    wall = System.nanoTime() - wall;
    return new Cost(statistics().vehicleSteps() - vehicleSteps, cpu, wall);
  }

  private void showSignals() {
    for (int i = 0; i < clocks.length; i++) {
      int phase = clocks[i].phase();
      if (phase != shown[i]) {
        Junction junction = junctions.get(i);
        world.actuator().apply(SignalCommand.show(junction.index(), junction.phases().get(phase)));
        shown[i] = phase;
      }
      clocks[i].advance(stepSeconds);
    }
  }

  World world() {
    return world;
  }

  WorldStatistics statistics() {
    return world.statistics();
  }

  /** Returns the number of junctions with a signal. */
  int signals() {
    return world.network().signalisedJunctions().size();
  }

  /** Returns what identifies the state of all vehicles. */
  String digest() {
    return trace().path("digest").asText();
  }

  /** Returns how the running vehicles move. */
  Flow flow() {
    double[] sums = new double[3];
    world.forEachVehicle(
        vehicle -> {
          sums[0]++;
          sums[1] += vehicle.speedMps();
          sums[2] += vehicle.speedMps() < STANDING_MPS ? 1 : 0;
        });
    double vehicles = Math.max(1, sums[0]);
    return new Flow(sums[1] / vehicles, sums[2] / vehicles);
  }

  /**
   * How vehicles move.
   *
   * @param meanSpeedMps mean speed, m/s; 0 if there is none
   * @param standingShare share that is slower than 0.1 m/s, 0 to 1
   */
  record Flow(double meanSpeedMps, double standingShare) {}

  private JsonNode trace() {
    try {
      return Json.mapper().readTree(world.traceLine());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the world's trace line is no JSON object", e);
    }
  }

  @Override
  public void close() {
    world.close();
  }
}
