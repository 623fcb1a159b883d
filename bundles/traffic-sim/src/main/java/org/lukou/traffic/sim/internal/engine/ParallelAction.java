package org.lukou.traffic.sim.internal.engine;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the action stage, on several threads where that pays. The drivables are cut into contiguous
 * pieces, each with a list of movers of its own; put together in order these lists are the same for
 * every number of threads.
 */
final class ParallelAction implements AutoCloseable {
  private static final int PIECES_PER_THREAD = 8;

  private final EngineState state;
  private final ActionStage[] stages;
  private final Motion[] motions;
  private final int[] cuts;
  private final AtomicInteger next = new AtomicInteger();
  private final int fromVehicles;
  private Team team;
  private int used;

  /**
   * Creates the stage with its threads not yet started.
   *
   * @param fromVehicles number of running vehicles from which on several threads are used
   */
  ParallelAction(EngineState state, LaneChanging laneChanging, int threads, int fromVehicles) {
    this.state = state;
    this.fromVehicles = fromVehicles;
    this.stages = new ActionStage[threads];
    for (int i = 0; i < threads; i++) {
      stages[i] = new ActionStage(state, laneChanging);
    }
    this.motions = new Motion[threads == 1 ? 1 : threads * PIECES_PER_THREAD];
    for (int i = 0; i < motions.length; i++) {
      motions[i] = new Motion(state);
    }
    this.cuts = new int[motions.length + 1];
  }

  /** Starts the threads. Until then, everything is done by the caller's thread. */
  void start() {
    if (stages.length > 1 && team == null) {
      team = new Team(stages.length, this::work);
      team.start();
    }
  }

  /** Returns the moves of each piece in canonical order; the last one may be used for more. */
  Motion motion(int piece) {
    return motions[piece];
  }

  /** Returns the number of pieces of the last run. */
  int pieces() {
    return used;
  }

  void run() {
    if (team == null || state.running < fromVehicles) {
      used = 1;
      stages[0].run(0, state.lists.occupied.length, motions[0]);
    } else {
      used = motions.length;
      cut();
      next.set(0);
      team.run();
    }
  }

  private void work(int member) {
    for (int i = next.getAndIncrement(); i < used; i = next.getAndIncrement()) {
      stages[member].run(cuts[i], cuts[i + 1], motions[i]);
    }
  }

  /** Cuts the drivables into pieces with about the same number of drivables to be looked at. */
  private void cut() {
    long[] occupied = state.lists.occupied;
    long[] asleep = state.sleepers.asleep;
    int total = 0;
    for (int word = 0; word < occupied.length; word++) {
      total += Long.bitCount(occupied[word] & ~asleep[word]);
    }
    int piece = 1;
    int sum = 0;
    for (int word = 0; word < occupied.length; word++) {
      while (piece < used && (long) sum * used >= (long) total * piece) {
        cuts[piece++] = word;
      }
      sum += Long.bitCount(occupied[word] & ~asleep[word]);
    }
    while (piece <= used) {
      cuts[piece++] = occupied.length;
    }
  }

  @Override
  public void close() {
    if (team != null) {
      team.close();
      team = null;
    }
  }
}
