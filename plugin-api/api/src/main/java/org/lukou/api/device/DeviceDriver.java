package org.lukou.api.device;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lukou.api.control.Actuator;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The southbound end of a testbed: finds devices, turns what they report into observations, and
 * brings signal commands to their controllers. {@link #apply} and {@link #exchange} are called on
 * the kernel's stepping thread, everything else on any.
 */
@ConsumerType
public interface DeviceDriver extends Actuator, AutoCloseable {

  /**
   * Tells the driver that the kernel is alive, and waits for the devices: until every command
   * applied so far is answered, and every device that is there has reported what was true at a
   * time. Called before and after each step of the street. A driver renews the leases of its
   * commands here and nowhere else, so that they run out when the kernel falls silent.
   *
   * @param timeSeconds time since the start of the run, in seconds
   * @param patience how long to wait at most; zero in real time, where nobody waits
   * @return whether all of that has happened
   */
  boolean exchange(double timeSeconds, Duration patience);

  /** Returns every device that is known, in the order of their ids. */
  List<DeviceState> devices();

  /** Returns counts of what happened on the wire since the start, by name. */
  default Map<String, Long> counters() {
    return Map.of();
  }

  /** Returns what somebody has to look after now, one sentence each. */
  default List<String> alarms() {
    return List.of();
  }

  /** Ends every exchange, and frees threads and sockets. Leases are left to run out. */
  @Override
  void close();
}
