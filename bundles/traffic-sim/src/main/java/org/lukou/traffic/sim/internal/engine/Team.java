package org.lukou.traffic.sim.internal.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Threads that share work with their caller, round by round. Every member has pieces of its own,
 * the same in each round, so that what they touch stays in the caches of its core; who has done
 * them takes what others have not come to yet. Nobody waits for a member that is late, but at the
 * end for one that is in the middle of a piece.
 *
 * <p>Started by {@link #start()}, ended and joined by {@link #close()}.
 */
final class Team implements AutoCloseable {
  /** What is to be done with a piece. */
  interface Work {
    /**
     * Does a piece. What was written before the round is seen here, and what is written here is
     * seen by the caller of {@link Team#run} after it.
     *
     * @param member who does it, from 0, the caller of {@link Team#run}
     * @param owner the member whose piece it is
     * @param piece its number among the owner's, from 0
     */
    void perform(int member, int owner, int piece);
  }

  private final int size;
  private final int piecesEach;
  private final Work work;
  private final Thread[] threads;
  private final Patience[] patience;

  /** The round in which each piece was taken last, so that who is late finds it taken. */
  private final AtomicIntegerArray takenIn;

  private final AtomicInteger left = new AtomicInteger();
  private final BooleanSupplier done = this::isDone;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicInteger round = new AtomicInteger();
  private volatile boolean closed;

  /**
   * Creates a team.
   *
   * @param size number of members, the caller included
   * @param piecesEach number of pieces of each member
   * @param work what is done with each piece once in a round
   */
  Team(int size, int piecesEach, Work work) {
    this.size = size;
    this.piecesEach = piecesEach;
    this.work = work;
    this.takenIn = new AtomicIntegerArray(size * piecesEach);
    this.threads = new Thread[size - 1];
    this.patience = new Patience[size];
    boolean coreForEach = size <= Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < size; i++) {
      patience[i] = new Patience(coreForEach);
    }
  }

  void start() {
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(new Helper(i + 1), "lukou-traffic-" + (i + 1));
      threads[i].setDaemon(true);
      threads[i].start();
    }
  }

  /** Does every piece once. */
  void run() {
    left.set(takenIn.length());
    int now = round.incrementAndGet();
    wakeHelpers();
    takePart(0, now);
    patience[0].await(done);
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw new IllegalStateException("a thread of the traffic engine failed: " + thrown, thrown);
    }
  }

  private boolean isDone() {
    return left.get() == 0;
  }

  private void wakeHelpers() {
    for (int member = 1; member < size; member++) {
      patience[member].wake();
    }
  }

  /** Takes the own pieces from the first on, then those of the others from the last on. */
  private void takePart(int member, int now) {
    for (int piece = 0; piece < piecesEach; piece++) {
      take(member, member, piece, now);
    }
    for (int i = 1; i < size; i++) {
      for (int piece = piecesEach - 1; piece >= 0; piece--) {
        take(member, (member + i) % size, piece, now);
      }
    }
  }

  private void take(int member, int owner, int piece, int now) {
    if (takenIn.compareAndSet(owner * piecesEach + piece, now - 1, now)) {
      try {
        work.perform(member, owner, piece);
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      }
      if (left.decrementAndGet() == 0) {
        patience[0].wake();
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    wakeHelpers();
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A member with a thread of its own, which waits for rounds. */
  private final class Helper implements Runnable, BooleanSupplier {
    private final int member;
    private int seen;

    Helper(int member) {
      this.member = member;
    }

    /** Returns whether there is a new round, or none will come. */
    @Override
    public boolean getAsBoolean() {
      return round.get() != seen || closed;
    }

    @Override
    public void run() {
      patience[member].await(this);
      while (!closed) {
        seen = round.get();
        takePart(member, seen);
        patience[member].await(this);
      }
    }
  }
}
