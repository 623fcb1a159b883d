package org.lukou.coap.wire;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Threads that leave alone what comes from a thread that says it has time: it runs its tasks
 * itself, and nobody has to be woken up for them. Thread-safe.
 */
public final class InlineExecutor extends AbstractExecutorService
    implements ScheduledExecutorService {

  private final ScheduledExecutorService threads;
  private final ThreadLocal<Boolean> inline = ThreadLocal.withInitial(() -> false);

  /** Hands everything else over to {@code threads}. */
  public InlineExecutor(ScheduledExecutorService threads) {
    this.threads = threads;
  }

  /** Runs something, and whatever it executes here, on the calling thread. */
  public void inline(Runnable work) {
    inline.set(true);
    try {
      work.run();
    } finally {
      inline.remove();
    }
  }

  @Override
  public void execute(Runnable task) {
    if (inline.get()) {
      task.run();
    } else {
      threads.execute(task);
    }
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    return threads.schedule(task, delay, unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
    return threads.schedule(task, delay, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable task, long initialDelay, long period, TimeUnit unit) {
    return threads.scheduleAtFixedRate(task, initialDelay, period, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable task, long initialDelay, long delay, TimeUnit unit) {
    return threads.scheduleWithFixedDelay(task, initialDelay, delay, unit);
  }

  @Override
  public void shutdown() {
    threads.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return threads.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return threads.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return threads.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return threads.awaitTermination(timeout, unit);
  }
}
