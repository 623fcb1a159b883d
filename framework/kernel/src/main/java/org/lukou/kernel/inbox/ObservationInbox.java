package org.lukou.kernel.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Detector;
import org.lukou.api.network.Network;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservationSink;

/**
 * The bounded way of observations from any thread into the kernel. Offering is thread-safe and
 * never blocks; draining belongs to the stepping thread and takes what is there in {@link
 * Observation#ORDER}, so that the order of arrival does not matter.
 */
public final class ObservationInbox implements ObservationSink {

  private final ArrayBlockingQueue<Observation> queue;
  private final List<Observation> batch = new ArrayList<>();
  private final Map<String, Integer> laneOfSource = new HashMap<>();
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong unknown = new AtomicLong();

  /** Creates the inbox of a network with room for {@code capacity} observations a step. */
  public ObservationInbox(Network network, int capacity) {
    queue = new ArrayBlockingQueue<>(capacity);
    for (Detector detector : network.detectors()) {
      laneOfSource.put(detector.id(), detector.lane());
    }
  }

  @Override
  public boolean offer(Observation observation) {
    Objects.requireNonNull(observation.source(), "an observation needs a source");
    Objects.requireNonNull(observation.property(), "an observation needs a property");
    boolean taken = queue.offer(observation);
    if (!taken) {
      dropped.incrementAndGet();
    }
    return taken;
  }

  /** Writes what has arrived into the per-lane arrays. */
  public void drainTo(LaneStates lanes) {
    if (queue.isEmpty()) {
      return;
    }
    batch.clear();
    queue.drainTo(batch);
    batch.sort(Observation.ORDER);
    for (Observation observation : batch) {
      write(observation, lanes);
    }
  }

  private void write(Observation observation, LaneStates lanes) {
    Integer lane = laneOfSource.get(observation.source());
    if (lane == null) {
      unknown.incrementAndGet();
      return;
    }
    switch (observation.property()) {
      case VEHICLE_COUNT -> lanes.setVehicles(lane, (int) Math.round(observation.result()));
      case QUEUE -> lanes.setQueue(lane, (int) Math.round(observation.result()));
      case MEAN_SPEED -> lanes.setMeanSpeedMps(lane, observation.result());
      case ENTRY_BLOCKED -> lanes.setEntryBlocked(lane, observation.result() != 0);
      case OCCUPANCY -> {
        return; // no controller's view holds it; the driver's list of devices does
      }
    }
    lanes.setValidUntil(lane, observation.validUntil());
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
