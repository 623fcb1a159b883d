package org.lukou.traffic.sim.internal.engine;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Threads that do the same work side by side, together with their caller. Started by {@link
 * #start()}, ended and joined by {@link #close()}.
 */
final class Team implements AutoCloseable {
  private final IntConsumer work;
  private final Meeting begin;
  private final Meeting end;
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
    this.begin = new Meeting(size);
    this.end = new Meeting(size);
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
    begin.attend(0);
    perform(0);
    end.attend(0);
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw new IllegalStateException("a thread of the traffic engine failed: " + thrown, thrown);
    }
  }

  private void serve(int member) {
    begin.attend(member);
    while (!closed) {
      perform(member);
      end.attend(member);
      begin.attend(member);
    }
  }

  private void perform(int member) {
    try {
      work.accept(member);
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  @Override
  public void close() {
    closed = true;
    begin.attend(0);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
