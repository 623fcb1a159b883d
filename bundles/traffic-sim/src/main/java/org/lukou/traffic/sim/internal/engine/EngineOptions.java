package org.lukou.traffic.sim.internal.engine;

/**
 * How an engine runs.
 *
 * @param stepSeconds length of a step
 * @param seed seed of the generator, taken modulo 2^32
 * @param correct whether drivers stop exactly, and heed yellow; otherwise as CityFlow's do
 * @param laneChange whether vehicles change lanes
 * @param threads how many threads share the work of a step; the results are the same for every
 *     number
 * @param parallelFrom number of running vehicles from which on several threads are used
 * @param rearrangeFrom number of running vehicles from which on they are kept in memory in the
 *     order of the road
 */
public record EngineOptions(
    double stepSeconds,
    int seed,
    boolean correct,
    boolean laneChange,
    int threads,
    int parallelFrom,
    int rearrangeFrom) {
  private static final int PARALLEL_FROM = 6000;
  private static final int REARRANGE_FROM = 5000;

  /** Returns options with vehicles that stay on their lanes, on one thread. */
  public static EngineOptions of(double stepSeconds, int seed) {
    return new EngineOptions(stepSeconds, seed, false, false, 1, PARALLEL_FROM, REARRANGE_FROM);
  }

  /** Returns the same options with correct or CityFlow's drivers. */
  public EngineOptions withCorrect(boolean on) {
    return new EngineOptions(
        stepSeconds, seed, on, laneChange, threads, parallelFrom, rearrangeFrom);
  }

  /** Returns the same options with or without lane changes. */
  public EngineOptions withLaneChange(boolean on) {
    return new EngineOptions(stepSeconds, seed, correct, on, threads, parallelFrom, rearrangeFrom);
  }

  /** Returns the same options for another number of threads. */
  public EngineOptions withThreads(int count) {
    return new EngineOptions(
        stepSeconds, seed, correct, laneChange, count, parallelFrom, rearrangeFrom);
  }

  /** Returns the same options with several threads used from so many vehicles on. */
  public EngineOptions withParallelFrom(int vehicles) {
    return new EngineOptions(
        stepSeconds, seed, correct, laneChange, threads, vehicles, rearrangeFrom);
  }

  /** Returns the same options with vehicles rearranged from so many on. */
  public EngineOptions withRearrangeFrom(int vehicles) {
    return new EngineOptions(
        stepSeconds, seed, correct, laneChange, threads, parallelFrom, vehicles);
  }
}
