package org.lukou.traffic.sim.internal.engine;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Threads that do the same work side by side, together with their caller. Started by {@link
 * #start()}, ended and joined by {@link #close()}.
 */
final class Team implements AutoCloseable {
  private final IntConsumer work;
  private final CyclicBarrier begin;
  private final CyclicBarrier end;
  private final Thread[] threads;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private boolean closed;

  /**
   * Creates a team.
   *
   * @param size number of members, the caller included
   * @param work what each member does, told its number; 0 is the caller
   */
  Team(int size, IntConsumer work) {
    this.work = work;
    this.begin = new CyclicBarrier(size);
    this.end = new CyclicBarrier(size);
    this.threads = new Thread[size - 1];
  }

  void start() {
    for (int i = 0; i < threads.length; i++) {
      int member = i + 1;
      threads[i] = new Thread(() -> serve(member), "lukou-traffic-" + member);
      threads[i].setDaemon(true);
      threads[i].start();
    }
  }

  /** Does the work once and returns when all members have done it. */
  void run() {
    await(begin);
    perform(0);
    await(end);
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw new IllegalStateException("a thread of the traffic engine failed: " + thrown, thrown);
    }
  }

  private void serve(int member) {
    await(begin);
    while (!closed) {
      perform(member);
      await(end);
      await(begin);
    }
  }

  private void perform(int member) {
    try {
      work.accept(member);
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "interrupted while the threads of the traffic engine worked", e);
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException("a thread of the traffic engine was interrupted", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    await(begin);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
