package org.lukou.api.device;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The cabinets along a simulated street: detectors and signal controllers that answer on the
 * network as bought ones would. {@link #step} is called by whoever owns the street, on the thread
 * that the street belongs to.
 */
@ConsumerType
public interface Roadside extends AutoCloseable {

  /**
   * Shows at every junction what its cabinet decides now (a leased command or the cabinet's own
   * plan), lets the street advance by one step, and publishes what the detectors see then.
   */
  void step();

  /** Returns where the cabinets can be reached. */
  List<DeviceAddress> devices();

  /** Returns counts of what happened in all cabinets since the start, by name. */
  default Map<String, Long> counters() {
    return Map.of();
  }

  /** Takes the cabinets down, and frees threads and sockets. The street is left as it is. */
  @Override
  void close();
}
