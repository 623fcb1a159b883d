package org.lukou.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservationSink;

/**
 * The way of observations into the kernel, which comes later than the first of them: keeps what
 * arrives until it is connected. Measures for how long nothing came when the driver was exchanged.
 * Thread-safe.
 */
final class ObservationGate implements ObservationSink {

  private final LongSupplier nanoClock;
  private final List<Observation> early = new ArrayList<>();
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private volatile ObservationSink sink;
  private volatile long lastNanos;
  private volatile long longestGapNanos;

  ObservationGate(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    lastNanos = nanoClock.getAsLong();
  }

  @Override
  public int offerAll(List<Observation> observations) {
    long now = nanoClock.getAsLong();
    if (interrupted.get() && interrupted.compareAndSet(true, false)) {
      longestGapNanos = Math.max(longestGapNanos, now - lastNanos);
    }
    lastNanos = now;
    ObservationSink connected = sink;
    return connected == null ? keep(observations) : connected.offerAll(observations);
  }

  private synchronized int keep(List<Observation> observations) {
    if (sink != null) {
      return sink.offerAll(observations);
    }
    early.addAll(observations);
    return observations.size();
  }

  /** Hands over what has come so far, and from now on everything at once. */
  synchronized void connect(ObservationSink kernel) {
    sink = kernel;
    kernel.offerAll(early);
    early.clear();
  }

  /** Says that the driver has gone: until the next observation there is a gap. */
  void interrupt() {
    interrupted.set(true);
  }

  /** Returns the longest gap that an exchange of the driver has made, in nanoseconds. */
  long longestGapNanos() {
    return longestGapNanos;
  }
}
