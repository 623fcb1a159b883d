package org.lukou.kernel.decision;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Asks the decider within a time budget. Deciding happens on a thread of the desk's own, which is
 * given up when a decision takes too long; the remaining questions of the round then go to a fresh
 * thread. With an unlimited budget the caller's thread decides.
 */
public final class DecisionDesk implements AutoCloseable {

  private static final int SPINS = 2_000;
  private static final long PARK_NANOS = 100_000;

  private final long budgetNanos;
  private final LongSupplier nanoClock;
  private final LatencyHistogram latency = new LatencyHistogram();
  private DecisionThread thread;

  /**
   * Creates a desk.
   *
   * @param budgetNanos how long one decision may take, {@link Long#MAX_VALUE} for ever
   * @param nanoClock a clock that only goes forward, in nanoseconds
   */
  public DecisionDesk(long budgetNanos, LongSupplier nanoClock) {
    this.budgetNanos = budgetNanos;
    this.nanoClock = nanoClock;
  }

  /** Asks every question of the round and waits for the answers. */
  public void ask(Decider decider, DecisionRound round) {
    if (budgetNanos == Long.MAX_VALUE) {
      askHere(decider, round);
    } else {
      askInTime(decider, round);
    }
  }

  /** Returns how long decisions took. */
  public LatencyHistogram latency() {
    return latency;
  }

  private void askHere(Decider decider, DecisionRound round) {
    for (int i = 0; i < round.count(); i++) {
      long start = nanoClock.getAsLong();
      round.answer(i, decider);
      latency.record(nanoClock.getAsLong() - start);
    }
  }

  private void askInTime(Decider decider, DecisionRound round) {
    int next = 0;
    while (next < round.count()) {
      if (thread == null) {
        thread = DecisionThread.start(nanoClock);
      }
      DecisionThread asked = thread;
      asked.ask(decider, round, next);
      int answered = next;
      next = await(asked, round);
      record(round, answered, next);
    }
  }

  /** Records how long answers took; a question without an answer in time is not among them. */
  private void record(DecisionRound round, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!(round.failure(round.slot(i)) instanceof OverrunException)) {
        latency.record(round.nanos(i));
      }
    }
  }

  /** Waits for the answers; returns the first question that is still open, or their number. */
  private int await(DecisionThread asked, DecisionRound round) {
    for (int spins = 0; !asked.isDone(); spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else if (asked.isOver(budgetNanos)) {
        return giveUp(asked, round);
      } else {
        LockSupport.parkNanos(PARK_NANOS);
      }
    }
    round.takeFrom(asked.round());
    return round.count();
  }

  private int giveUp(DecisionThread asked, DecisionRound round) {
    int claimed = asked.giveUp();
    thread = null;
    round.takeFrom(asked.round());
    round.fail(round.slot(claimed - 1), new OverrunException(budgetNanos));
    return claimed;
  }

  /** Ends the desk's thread and waits for it, unless it is stuck in a decision. */
  @Override
  public void close() {
    if (thread != null) {
      thread.finish();
      thread = null;
    }
  }
}
