package org.lukou.kernel.journal;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.lukou.api.journal.JournalSink;

/** One sink with its queue and thread. */
final class SinkThread {

  private static final long POLL_MILLIS = 10;

  private final JournalSink sink;
  private final BlockingQueue<Entry> queue;
  private final Thread thread;
  private final AtomicLong dropped = new AtomicLong();
  private volatile boolean finishing;
  private volatile String failure = "";

  SinkThread(JournalSink sink, int capacity) {
    this.sink = sink;
    queue = new ArrayBlockingQueue<>(capacity);
    thread = new Thread(this::run, "lukou-journal-" + sink.getClass().getSimpleName());
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void offer(Entry entry) {
    if (!failure.isEmpty() || !queue.offer(entry)) {
      dropped.incrementAndGet();
    }
  }

  long dropped() {
    return dropped.get();
  }

  String failure() {
    return failure;
  }

  /** Delivers the rest and joins. */
  void finish() {
    finishing = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean delivered = false;
    try (sink) {
      while (!finishing || !queue.isEmpty()) {
        Entry entry = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (entry != null) {
          entry.deliver(sink);
        } else if (delivered) {
          sink.flush();
        }
        delivered = entry != null;
      }
    } catch (Throwable e) { // an Error in a plugin ends its sink, and has to be told
      failure = "journal sink " + sink.getClass().getName() + " failed: " + e;
      dropped.addAndGet(queue.size());
    }
  }
}
