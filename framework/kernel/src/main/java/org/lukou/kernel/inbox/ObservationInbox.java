package org.lukou.kernel.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Detector;
import org.lukou.api.network.Network;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservationSink;

/**
 * The bounded way of observations from any thread into the kernel. Offering is thread-safe and
 * never waits for the kernel; draining belongs to the stepping thread and keeps, of what is there,
 * the newest in {@link Observation#ORDER}, so that the order of arrival does not matter.
 */
public final class ObservationInbox implements ObservationSink {

  private final int capacity;
  private final Object arrivals = new Object();
  private List<Observation> arrived = new ArrayList<>();
  private List<Observation> taken = new ArrayList<>();
  private final Map<String, LaneReport> reportOfSource = new HashMap<>();
  private final List<LaneReport> reports = new ArrayList<>();
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong unknown = new AtomicLong();

  /** Creates the inbox of a network with room for {@code capacity} observations a step. */
  public ObservationInbox(Network network, int capacity) {
    this.capacity = capacity;
    Map<Integer, LaneReport> reportOfLane = new HashMap<>();
    for (Detector detector : network.detectors()) {
      reportOfSource.put(
          detector.id(), reportOfLane.computeIfAbsent(detector.lane(), LaneReport::new));
    }
  }

  @Override
  public int offerAll(List<Observation> observations) {
    observations.forEach(ObservationInbox::check);
    int room;
    synchronized (arrivals) {
      room = Math.min(observations.size(), capacity - arrived.size());
      arrived.addAll(room == observations.size() ? observations : observations.subList(0, room));
    }
    dropped.addAndGet(observations.size() - room);
    return room;
  }

  private static void check(Observation observation) {
    Objects.requireNonNull(observation.source(), "an observation needs a source");
    Objects.requireNonNull(observation.property(), "an observation needs a property");
  }

  /** Writes what has arrived into the per-lane arrays. */
  public void drainTo(LaneStates lanes) {
    synchronized (arrivals) {
      if (arrived.isEmpty()) {
        return;
      }
      List<Observation> empty = taken;
      taken = arrived;
      arrived = empty;
    }
    for (Observation observation : taken) {
      sort(observation);
    }
    taken.clear();
    for (LaneReport report : reports) {
      report.writeTo(lanes);
    }
    reports.clear();
  }

  private void sort(Observation observation) {
    LaneReport report = reportOfSource.get(observation.source());
    if (report == null) {
      unknown.incrementAndGet();
    } else {
      if (report.isEmpty()) {
        reports.add(report);
      }
      report.take(observation);
    }
  }

  /** Returns how many observations found no room. */
  public long dropped() {
    return dropped.get();
  }

  /** Returns how many observations came from a source that the network does not know. */
  public long unknown() {
    return unknown.get();
  }
}
