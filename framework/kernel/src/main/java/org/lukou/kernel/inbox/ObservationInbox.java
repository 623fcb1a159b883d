package org.lukou.kernel.inbox;

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
 * sorts by lane at once, so that the stepping thread, to which draining belongs, has little left to
 * do; of what comes between two drains the newest in {@link Observation#ORDER} is kept, so that the
 * order of arrival does not matter.
 */
public final class ObservationInbox implements ObservationSink {

  private final int capacity;
  private final Map<String, LaneReport> reportOfSource = new HashMap<>();
  private final Arrivals arrivals;
  private int turn = 1;
  private int taken;
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong unknown = new AtomicLong();

  /** Creates the inbox of a network with room for {@code capacity} observations a step. */
  public ObservationInbox(Network network, int capacity) {
    this.capacity = capacity;
    int[] lanes = network.detectors().stream().mapToInt(Detector::lane).distinct().toArray();
    arrivals = new Arrivals(lanes);
    Map<Integer, LaneReport> reportOfLane = new HashMap<>();
    for (int place = 0; place < lanes.length; place++) {
      reportOfLane.put(lanes[place], new LaneReport(place, arrivals));
    }
    network.detectors().forEach(d -> reportOfSource.put(d.id(), reportOfLane.get(d.lane())));
  }

  @Override
  public int offerAll(List<Observation> observations) {
    observations.forEach(ObservationInbox::check);
    int room;
    synchronized (arrivals) {
      room = Math.min(observations.size(), capacity - taken);
      taken += room;
      sort(observations, room);
    }
    dropped.addAndGet(observations.size() - room);
    return room;
  }

  private static void check(Observation observation) {
    Objects.requireNonNull(observation.source(), "an observation needs a source");
    Objects.requireNonNull(observation.property(), "an observation needs a property");
  }

  /** Looks a source up once for all its observations that stand together. */
  private void sort(List<Observation> observations, int count) {
    String source = null;
    LaneReport report = null;
    for (int i = 0; i < count; i++) {
      Observation observation = observations.get(i);
      if (!observation.source().equals(source)) {
        source = observation.source();
        report = reportOfSource.get(source);
      }
      sort(observation, report);
    }
  }

  private void sort(Observation observation, LaneReport report) {
    if (report == null) {
      unknown.incrementAndGet();
    } else {
      report.take(observation, turn);
    }
  }

  /** Writes what has arrived into the per-lane arrays. */
  public void drainTo(LaneStates lanes) {
    synchronized (arrivals) {
      if (taken > 0) {
        arrivals.writeTo(lanes);
        turn++;
        taken = 0;
      }
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
