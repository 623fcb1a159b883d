package org.lukou.kernel.decision;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * A thread that answers rounds on a copy of its own, so that one that was given up can do no harm.
 * It claims each question before it answers it; whoever gives it up takes the claims away.
 */
final class DecisionThread {

  private static final int GIVEN_UP = -1;
  private static final int SPINS = 2_000;

  private final LongSupplier nanoClock;
  private final Thread thread = new Thread(this::run, "lukou-decisions");
  private final AtomicInteger claimed = new AtomicInteger();
  private DecisionRound source;
  private DecisionRound round;
  private Decider decider;
  private Thread asker;
  private int first;
  private volatile long startedNanos;
  private volatile boolean open;
  private volatile boolean finishing;

  static DecisionThread start(LongSupplier nanoClock) {
    DecisionThread result = new DecisionThread(nanoClock);
    result.thread.setDaemon(true);
    result.thread.start();
    return result;
  }

  private DecisionThread(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /** Gives the thread the questions from the given one on. */
  void ask(Decider newDecider, DecisionRound questions, int firstQuestion) {
    if (source != questions) {
      source = questions;
      round = questions.copy();
    } else {
      round.takeFrom(questions);
    }
    decider = newDecider;
    first = firstQuestion;
    asker = Thread.currentThread();
    claimed.set(firstQuestion);
    startedNanos = nanoClock.getAsLong();
    open = true;
    LockSupport.unpark(thread);
  }

  /** Returns whether every question is answered. */
  boolean isDone() {
    return !open;
  }

  /** Returns whether the question being answered has taken longer than the budget. */
  boolean isOver(long budgetNanos) {
    return nanoClock.getAsLong() - startedNanos > budgetNanos;
  }

  /** Returns the questions with the answers given so far. */
  DecisionRound round() {
    return round;
  }

  /** Takes the claims away and interrupts; returns how many questions had been claimed. */
  int giveUp() {
    int claims = claimed.getAndSet(GIVEN_UP);
    finishing = true;
    thread.interrupt();
    return Math.max(claims, first + 1);
  }

  /** Ends the idle thread and waits for it. */
  void finish() {
    finishing = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (awaitRound()) {
      for (int i = first; i < round.count(); i++) {
        if (!claimed.compareAndSet(i, i + 1)) {
          return;
        }
        long begin = nanoClock.getAsLong();
        startedNanos = begin;
        round.answer(i, decider);
        round.took(i, nanoClock.getAsLong() - begin);
      }
      open = false;
      LockSupport.unpark(asker);
    }
  }

  private boolean awaitRound() {
    for (int spins = 0; !open && !finishing; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
        Thread.interrupted(); // a decider that left it set would keep the thread from parking
      }
    }
    return !finishing;
  }
}
