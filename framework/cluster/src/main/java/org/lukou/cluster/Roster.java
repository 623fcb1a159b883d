package org.lukou.cluster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.lukou.race.RaceException;

/** Who works, on how many cells, and who is not fit for it. One thread. */
final class Roster {

  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private final DriverNode node;
  private final Consumer<String> news;
  private final Map<UUID, Worker> present = new LinkedHashMap<>();
  private final Map<UUID, Integer> busy = new HashMap<>();
  private final Map<UUID, String> unfit = new LinkedHashMap<>();
  private final Set<UUID> lost = new HashSet<>();
  private final LongSupplier nanoClock;
  private long seenNanos;

  Roster(DriverNode node, Consumer<String> news, LongSupplier nanoClock) {
    this.node = node;
    this.news = news;
    this.nanoClock = nanoClock;
    seenNanos = nanoClock.getAsLong();
  }

  /**
   * Looks who is there.
   *
   * @throws RaceException if nobody who is there is fit, or nobody has been there for a minute
   */
  void look() throws RaceException {
    Map<UUID, Worker> now = new LinkedHashMap<>();
    for (Worker worker : node.workers()) {
      if (!lost.contains(worker.id())) {
        now.put(worker.id(), worker);
      }
    }
    now.forEach((id, worker) -> tell(!present.containsKey(id), worker, "has joined"));
    present.forEach((id, worker) -> tell(!now.containsKey(id), worker, "is out of reach"));
    present.clear();
    present.putAll(now);
    if (!now.isEmpty()) {
      seenNanos = nanoClock.getAsLong();
    }
    refuseToWaitForNobody();
  }

  private void refuseToWaitForNobody() throws RaceException {
    if (!present.isEmpty() && unfit.keySet().containsAll(present.keySet())) {
      throw new RaceException("no worker is fit. " + String.join("; ", unfit.values()));
    }
    if (nanoClock.getAsLong() - seenNanos > PATIENCE_NANOS) {
      throw new RaceException(
          "every worker is lost, and no other has joined for a minute. What is finished is kept;"
              + " start workers with \"lukou worker\", and the same command goes on");
    }
  }

  private void tell(boolean changed, Worker worker, String what) {
    if (changed) {
      news.accept("worker " + worker.name() + " " + what);
    }
  }

  /** Returns a worker that could run one cell more; null for none. */
  Worker idle() {
    for (Worker worker : present.values()) {
      if (!unfit.containsKey(worker.id()) && busy.getOrDefault(worker.id(), 0) < worker.threads()) {
        return worker;
      }
    }
    return null;
  }

  void begins(Worker worker) {
    busy.merge(worker.id(), 1, Integer::sum);
  }

  void ends(Worker worker) {
    busy.merge(worker.id(), -1, Integer::sum);
  }

  /** A worker gets nothing any more, because it is not fit. */
  void excludes(Worker worker, String reason) {
    boolean first = unfit.put(worker.id(), worker.name() + ": " + reason) == null;
    tell(first, worker, "is not fit, and gets nothing more: " + reason);
  }

  /** A worker gets nothing any more, because it did not answer; when it is back, it is another. */
  void loses(Worker worker) {
    lost.add(worker.id());
    misses(worker);
  }

  /** A worker could not be reached, and is not tried before it is seen again. */
  void misses(Worker worker) {
    tell(present.remove(worker.id()) != null, worker, "is lost");
  }
}
