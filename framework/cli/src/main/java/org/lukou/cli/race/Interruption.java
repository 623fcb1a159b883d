package org.lukou.cli.race;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the thread that made it when the process is told to end, and lets the process wait
 * until that thread has cleared up.
 */
public final class Interruption implements AutoCloseable {

  private static final long CLEAR_UP_SECONDS = 15;

  private final Thread owner = Thread.currentThread();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "lukou-interrupt");

  /**
   * Begins to listen.
   *
   * @throws InterruptedException if the process is ending already
   */
  public Interruption() throws InterruptedException {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException ending) {
      throw new InterruptedException("the process is ending");
    }
  }

  private void interrupt() {
    owner.interrupt();
    try {
      closed.await(CLEAR_UP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // the hook is running, and waits for nothing any more
    }
  }
}
