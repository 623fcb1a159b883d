package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;

/**
 * Runs the action stage, on several threads where that pays.
 *
 * <p>The lanes, and likewise the links, are cut into contiguous pieces, each with a list of movers
 * of its own; put together in order these lists are the same for every number of threads. The first
 * thread owns the first lanes and the first links, and so on: where a network names its roads and
 * its intersections in the order of the streets, each thread has a part of the city for itself.
 */
final class ParallelAction implements AutoCloseable {
  /** Pieces of lanes, and of links, that each thread owns. */
  private static final int PIECES = 12;

  private final EngineState state;
  private final ActionStage[] stages;
  private final Motion[] motions;

  /** First word of each piece, lanes before links, and the end of the last. */
  private final int[] cuts;

  /** Number of pieces of all lanes, and of all links. */
  private final int half;

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
    this.half = threads * PIECES;
    this.motions = new Motion[threads == 1 ? 1 : 2 * half];
    for (int i = 0; i < motions.length; i++) {
      motions[i] = new Motion(state);
    }
    this.cuts = new int[2 * half + 1];
  }

  /** Starts the threads. Until then, everything is done by the caller's thread. */
  void start() {
    if (stages.length > 1 && team == null) {
      team = new Team(stages.length, 2 * PIECES, this::work);
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
      int endOfLanes = (state.net.laneCount + 63) / 64; // a word with links, too, counts as lanes
      cut(0, endOfLanes, 0);
      cut(endOfLanes, state.lists.occupied.length, half);
      team.run();
    }
  }

  /** Does a piece of an owner, who has first lanes and then links. */
  private void work(int member, int owner, int own) {
    int piece = owner * PIECES + (own < PIECES ? own : half + own - PIECES);
    stages[member].run(cuts[piece], cuts[piece + 1], motions[piece]);
  }

  /** Cuts words into pieces with about the same number of drivables to be looked at. */
  private void cut(int from, int to, int first) {
    int total = 0;
    for (int word = from; word < to; word++) {
      total += awake(word);
    }
    int piece = 0;
    int sum = 0;
    for (int word = from; word < to; word++) {
      while (piece < half && (long) sum * half >= (long) total * piece) {
        cuts[first + piece++] = word;
      }
      sum += awake(word);
    }
    Arrays.fill(cuts, first + piece, first + half + 1, to);
  }

  private int awake(int word) {
    return Long.bitCount(state.lists.occupied[word] & ~state.sleepers.asleep[word]);
  }

  @Override
  public void close() {
    if (team != null) {
      team.close();
      team = null;
    }
  }
}
