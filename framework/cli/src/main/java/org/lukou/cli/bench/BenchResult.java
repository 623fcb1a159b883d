package org.lukou.cli.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Everything that was measured; parts that were not asked for are null and left out of the JSON.
 *
 * @param profile the profile's name
 * @param machine where
 * @param startup what has to be done before the second step
 * @param hour the scenario under its own plan
 * @param threads one thread against several
 * @param memory what a vehicle takes
 * @param load a large network
 * @param curve cost by number of vehicles, in the order asked for
 * @param notes what was left out, and what makes the figures doubtful, one sentence each
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BenchResult(
    String profile,
    Machine machine,
    Startup startup,
    Hour hour,
    Threads threads,
    Memory memory,
    Load load,
    List<CurvePoint> curve,
    List<String> notes) {

  /** Returns whether whatever must end in the same state did. */
  public boolean reproducible() {
    return (hour == null || hour.sameDigest()) && (threads == null || threads.sameDigest());
  }

  /**
   * Times before the second step, wall clock, milliseconds; all of them cold.
   *
   * @param jvmMillis from the start of the process to the command
   * @param bundlesMillis from the profile's file to active bundles
   * @param loadMillis reading and compiling network and demand
   * @param firstStepMillis the first step
   */
  public record Startup(
      double jvmMillis, double bundlesMillis, double loadMillis, double firstStepMillis) {}

  /**
   * The scenario run through again and again on one thread, signals included.
   *
   * @param network the network's file
   * @param demand the demand's file
   * @param steps steps of a round
   * @param vehicleSteps vehicle-steps of a round
   * @param restart how a round begins: {@code checkpoint} or {@code reopen}
   * @param millionsPerCpuSecond million vehicle-steps per CPU-second of each round
   * @param firstMillionsPerCpuSecond the first round's, cold
   * @param warmMillionsPerCpuSecond median of the last rounds, five at most
   * @param digest of the vehicles at the end of a round
   * @param sameDigest whether every round ended the same
   */
  public record Hour(
      String network,
      String demand,
      int steps,
      long vehicleSteps,
      String restart,
      List<Double> millionsPerCpuSecond,
      double firstMillionsPerCpuSecond,
      double warmMillionsPerCpuSecond,
      String digest,
      boolean sameDigest) {}

  /**
   * A grid on one thread and on several, in turns.
   *
   * @param junctions junctions of the grid
   * @param vehicles vehicles running at the end
   * @param threads number of threads compared with one
   * @param oneNanos wall-clock time of a vehicle-step on one thread, median, nanoseconds
   * @param manyNanos the same on several threads
   * @param speedups one divided by several, of each pair
   * @param speedup their median
   * @param limit vehicle-steps a second of as many worlds that share nothing, one a thread, divided
   *     by those of one world alone, median: the most that the machine gives
   * @param digest of the vehicles at the end
   * @param sameDigest whether both worlds were the same after each pair
   */
  public record Threads(
      int junctions,
      long vehicles,
      int threads,
      double oneNanos,
      double manyNanos,
      List<Double> speedups,
      double speedup,
      double limit,
      String digest,
      boolean sameDigest) {}

  /**
   * What the vehicles of a grid take.
   *
   * @param junctions junctions of the grid
   * @param vehicles vehicles in the world, waiting ones included
   * @param networkMegabytes heap taken by the world before its first vehicle
   * @param bytesPerVehicle what came with the vehicles, divided by their number
   */
  public record Memory(
      int junctions, long vehicles, double networkMegabytes, double bytesPerVehicle) {}

  /**
   * A large generated network, loaded once.
   *
   * @param junctions junctions with a signal
   * @param roads roads
   * @param fileMegabytes size of the file
   * @param seconds wall-clock time
   * @param cpuSeconds CPU time of the loading thread
   * @param peakMegabytes highest use of the heap meanwhile, garbage included
   * @param retainedMegabytes heap taken by the world afterwards
   */
  public record Load(
      int junctions,
      int roads,
      double fileMegabytes,
      double seconds,
      double cpuSeconds,
      double peakMegabytes,
      double retainedMegabytes) {}

  /**
   * The cost of a vehicle-step at one number of vehicles.
   *
   * @param vehicles vehicles asked for
   * @param running vehicles running at the end
   * @param junctions junctions of the grid
   * @param rounds how often it was measured
   * @param nanosPerVehicleStep CPU time of one thread, median of the rounds, nanoseconds
   * @param meanSpeedMps mean speed of all vehicles at the end, m/s
   * @param standingShare share of the vehicles slower than 0.1 m/s at the end, 0 to 1
   */
  public record CurvePoint(
      int vehicles,
      long running,
      int junctions,
      int rounds,
      double nanosPerVehicleStep,
      double meanSpeedMps,
      double standingShare) {}
}
