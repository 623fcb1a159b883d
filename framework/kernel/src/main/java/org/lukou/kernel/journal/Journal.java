package org.lukou.kernel.journal;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.journal.EventReport;
import org.lukou.api.journal.JournalSink;
import org.lukou.api.journal.Tick;

/**
 * Carries ticks and reports of events, in order, to any number of sinks, each on a thread of its
 * own behind a bounded queue. Writing never waits for a sink; what a sink has no room for is
 * counted.
 */
public final class Journal implements AutoCloseable {

  private final List<SinkThread> threads = new ArrayList<>();

  /** Starts one thread for each sink, with room for {@code capacity} entries. */
  public static Journal start(List<JournalSink> sinks, int capacity) {
    Journal journal = new Journal();
    for (JournalSink sink : sinks) {
      SinkThread thread = new SinkThread(sink, capacity);
      journal.threads.add(thread);
      thread.start();
    }
    return journal;
  }

  private Journal() {}

  /** Returns whether anybody reads; if not, ticks need not be made. */
  public boolean isRead() {
    return !threads.isEmpty();
  }

  /** Hands a tick to every sink. Stepping thread. */
  public void write(Tick tick) {
    offer(sink -> sink.accept(tick));
  }

  /** Hands what happened to an event to every sink. Stepping thread. */
  public void write(EventReport report) {
    offer(sink -> sink.accept(report));
  }

  private void offer(Entry entry) {
    for (SinkThread thread : threads) {
      thread.offer(entry);
    }
  }

  /** Returns how many entries were lost for lack of room, over all sinks. */
  public long dropped() {
    return threads.stream().mapToLong(SinkThread::dropped).sum();
  }

  /** Returns what went wrong in the sinks, one sentence each. */
  public List<String> failures() {
    return threads.stream().map(SinkThread::failure).filter(text -> !text.isEmpty()).toList();
  }

  /** Delivers what is queued, closes the sinks, and waits for their threads. */
  @Override
  public void close() {
    threads.forEach(SinkThread::finish);
  }
}
