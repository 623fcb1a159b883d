package org.lukou.kernel.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lukou.api.journal.EventReport;
import org.lukou.api.journal.JournalSink;
import org.lukou.api.journal.Tick;
import org.lukou.api.network.Junction;
import org.lukou.api.scenario.Event;
import org.lukou.api.signal.SignalCommand;
import org.lukou.kernel.fixture.Networks;

@Timeout(20)
class JournalTest {

  private final Junction junction = Networks.crossroads().junctions().get(0);
  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch reached = new CountDownLatch(1);

  @Test
  void aSinkThatIsStuckMakesNobodyWaitAndWhatDidNotFitIsCounted() throws InterruptedException {
    Kept stuck = new Kept(this::wait);
    try (Journal journal = Journal.start(List.of(stuck), 10)) {
      journal.write(tick(0));
      reached.await();
      for (int i = 1; i <= 100; i++) {
        journal.write(tick(i));
      }
      assertEquals(90, journal.dropped(), "while the sink still holds the first");
      assertEquals(0, stuck.times.size());
      released.countDown();
    }
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), stuck.times);
  }

  @Test
  void closingDeliversTheRestAndClosesEverySinkOnce() throws InterruptedException {
    Kept slow = new Kept(this::wait);
    Kept quick = new Kept(time -> {});
    Journal journal = Journal.start(List.of(slow, quick), 100);
    for (int i = 0; i < 50; i++) {
      journal.write(tick(i));
    }
    reached.await();
    Thread closer = new Thread(journal::close);
    closer.start();
    released.countDown();
    closer.join();
    for (Kept sink : List.of(slow, quick)) {
      assertEquals(50, sink.times.size());
      assertEquals(49, sink.times.get(49));
      assertEquals(1, sink.closed);
    }
    assertEquals(0, journal.dropped());
  }

  @Test
  void ticksAndEventsArriveInTheOrderInWhichTheyWereWritten() {
    List<String> order = new ArrayList<>();
    JournalSink sink =
        new JournalSink() {
          @Override
          public void accept(Tick tick) {
            order.add("tick " + (int) tick.timeSeconds());
          }

          @Override
          public void accept(EventReport report) {
            order.add("event " + (int) report.timeSeconds());
          }
        };
    try (Journal journal = Journal.start(List.of(sink), 10)) {
      journal.write(tick(1));
      journal.write(new EventReport(2, EventReport.Outcome.BEGUN, new Event.RoadClosure("r"), ""));
      journal.write(tick(3));
    }
    assertEquals(List.of("tick 1", "event 2", "tick 3"), order);
  }

  @Test
  void aSinkThatFailsIsReportedAndTheOthersGoOn() {
    Kept failing =
        new Kept(
            time -> {
              if (time == 2) {
                throw new IOException("disk full");
              }
            });
    Kept healthy = new Kept(time -> {});
    Journal journal = Journal.start(List.of(failing, healthy), 100);
    for (int i = 0; i < 10; i++) {
      journal.write(tick(i));
    }
    awaitFailure(journal);
    journal.write(tick(10));
    journal.close();
    assertEquals(List.of(0, 1), failing.times);
    assertEquals(1, failing.closed);
    assertEquals(11, healthy.times.size());
    assertTrue(journal.failures().get(0).contains("Kept failed: java.io.IOException: disk full"));
    assertTrue(journal.dropped() > 0, "what comes after the failure is lost");
  }

  @Test
  void aSinkThatFailsWithAnErrorIsReportedToo() {
    Kept broken =
        new Kept(
            time -> {
              throw new NoClassDefFoundError("org/example/Index");
            });
    Journal journal = Journal.start(List.of(broken), 100);
    journal.write(tick(0));
    awaitFailure(journal);
    journal.close();
    assertTrue(journal.failures().get(0).contains("NoClassDefFoundError: org/example/Index"));
    assertEquals(1, broken.closed);
  }

  @Test
  void aSinkThatCannotBeClosedIsReported() {
    Journal journal =
        Journal.start(
            List.of(
                new JournalSink() {
                  @Override
                  public void accept(Tick tick) {}

                  @Override
                  public void close() throws IOException {
                    throw new IOException("cannot flush");
                  }
                }),
            10);
    journal.close();
    assertTrue(journal.failures().get(0).endsWith("cannot flush"));
  }

  @Test
  void aJournalNobodyReadsNeedsNoTicks() {
    try (Journal journal = Journal.start(List.of(), 10)) {
      assertFalse(journal.isRead());
    }
    try (Journal journal = Journal.start(List.of(new Kept(time -> {})), 10)) {
      assertTrue(journal.isRead());
    }
  }

  private static void awaitFailure(Journal journal) {
    while (journal.failures().isEmpty()) {
      assertFalse(Thread.currentThread().isInterrupted(), "no failure was reported");
      Thread.onSpinWait();
    }
  }

  private void wait(int time) throws IOException {
    reached.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private Tick tick(int time) {
    SignalCommand command = SignalCommand.show(0, junction.phases().get(1));
    return new Tick(time, junction.id(), "test", 1, time, List.of(), 1, command, "");
  }

  private interface Work {
    void at(int time) throws IOException;
  }

  /** Keeps the times of the ticks it could take; read it when the journal is closed. */
  private static final class Kept implements JournalSink {

    private final Work work;
    private final List<Integer> times = new ArrayList<>();
    private int closed;

    Kept(Work work) {
      this.work = work;
    }

    @Override
    public void accept(Tick tick) throws IOException {
      int time = (int) tick.timeSeconds();
      work.at(time);
      times.add(time);
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
