package org.lukou.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.ignite.IgniteClientDisconnectedException;
import org.apache.ignite.IgniteException;
import org.apache.ignite.lang.IgniteFuture;
import org.lukou.race.RaceException;
import org.lukou.race.execute.CellExecutor;
import org.lukou.race.result.CellRecord;

/** Orders on their way to workers, until each is answered once. One thread. */
final class Dispatch {

  private static final long LOOK_MILLIS = 200;

  /** How many workers may be lost with a cell before it is blamed. */
  private static final int LOSSES = 3;

  private final DriverNode node;
  private final Roster roster;
  private final Deque<WorkOrder> waiting;
  private final List<Sent> running = new ArrayList<>();
  private final BlockingQueue<Sent> answered = new LinkedBlockingQueue<>();
  private final Map<WorkOrder, Integer> losses = new HashMap<>();

  /** An order with a worker. */
  private record Sent(WorkOrder order, Worker worker, IgniteFuture<String> answer) {}

  Dispatch(DriverNode node, List<WorkOrder> orders, Roster roster) {
    this.node = node;
    this.roster = roster;
    waiting = new ArrayDeque<>(orders);
  }

  void run(CellExecutor.Finish finish) throws RaceException, InterruptedException {
    try {
      while (!waiting.isEmpty() || !running.isEmpty()) {
        roster.look();
        sendAll();
        Sent sent = answered.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (sent != null) {
          running.remove(sent);
          roster.ends(sent.worker());
          take(sent, finish);
        }
      }
    } finally {
      running.forEach(sent -> cancel(sent.answer()));
    }
  }

  private void sendAll() {
    Worker worker = roster.idle();
    while (worker != null && !waiting.isEmpty()) {
      WorkOrder order = waiting.remove();
      try {
        Sent sent = new Sent(order, worker, node.send(order, worker));
        running.add(sent);
        roster.begins(worker);
        sent.answer().listen(ignored -> answered.add(sent));
      } catch (IgniteException e) {
        waiting.addFirst(order);
        roster.misses(worker);
      }
      worker = roster.idle();
    }
  }

  private void take(Sent sent, CellExecutor.Finish finish) throws RaceException {
    String json;
    try {
      json = sent.answer().get();
    } catch (IgniteClientDisconnectedException e) {
      waiting.addFirst(sent.order()); // our own connection was lost, which says nothing of workers
      return;
    } catch (IgniteException e) {
      notDone(sent, e, finish);
      return;
    }
    finish.take(CellTask.record(json));
  }

  private void notDone(Sent sent, IgniteException failure, CellExecutor.Finish finish)
      throws RaceException {
    String unfit = CellTask.UnfitException.reason(failure);
    if (unfit != null) {
      roster.excludes(sent.worker(), unfit);
      waiting.addFirst(sent.order());
      return;
    }
    roster.loses(sent.worker());
    if (losses.merge(sent.order(), 1, Integer::sum) < LOSSES) {
      waiting.addFirst(sent.order());
    } else {
      finish.take(
          CellRecord.failed(
              sent.order().cell(),
              "%d workers were lost while they ran it; look at what they printed"
                  .formatted(LOSSES)));
    }
  }

  private static void cancel(IgniteFuture<String> answer) {
    try {
      answer.cancel();
    } catch (IgniteException e) {
      // the worker is out of reach, and ends the cell when it notices
    }
  }
}
