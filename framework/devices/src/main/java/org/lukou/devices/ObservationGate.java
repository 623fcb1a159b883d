package org.lukou.devices;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservationSink;

/**
 * The way of observations into the kernel, which comes later than the first of them: keeps what
 * arrives until it is connected. Thread-safe.
 */
final class ObservationGate implements ObservationSink {

  private final List<Observation> early = new ArrayList<>();
  private volatile ObservationSink sink;

  @Override
  public boolean offer(Observation observation) {
    ObservationSink connected = sink;
    return connected == null ? keep(observation) : connected.offer(observation);
  }

  private synchronized boolean keep(Observation observation) {
    return sink == null ? early.add(observation) : sink.offer(observation);
  }

  /** Hands over what has come so far, and from now on everything at once. */
  synchronized void connect(ObservationSink kernel) {
    sink = kernel;
    early.forEach(kernel::offer);
    early.clear();
  }
}
