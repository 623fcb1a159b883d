package org.lukou.tck.thread;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Tells which threads somebody has left behind.
 *
 * @param before the threads that were there already
 */
public record StartedThreads(Set<Thread> before) {

  /** Remembers the threads that are there now. */
  public static StartedThreads sinceNow() {
    return new StartedThreads(Set.copyOf(Thread.getAllStackTraces().keySet()));
  }

  /**
   * Returns the names of those that were started since and do not end within a time. The JVM's
   * common pool and those that run the tests do not count.
   */
  public List<String> left(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (Thread thread : started()) {
      thread.join(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
    }
    return started().stream().filter(Thread::isAlive).map(Thread::getName).sorted().toList();
  }

  private List<Thread> started() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .filter(thread -> thread.getThreadGroup() != null)
        .filter(thread -> !"system".equals(thread.getThreadGroup().getName()))
        .filter(thread -> !thread.getName().startsWith("ForkJoinPool.commonPool"))
        .filter(thread -> !thread.getClass().getName().startsWith("org.junit."))
        .toList();
  }
}
