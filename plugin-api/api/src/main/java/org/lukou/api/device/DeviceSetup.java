package org.lukou.api.device;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.lukou.api.network.Network;
import org.lukou.api.observation.ObservationSink;

/**
 * What a driver needs to know.
 *
 * @param network the streets; detectors report under the ids of its detectors, signal controllers
 *     under the ids of its junctions
 * @param devices those whose addresses are known
 * @param directory a resource directory (RFC 9176) that knows more of them
 * @param credential who the driver is; without one it observes only
 * @param epochSeconds when the run began, in seconds since 1970-01-01T00:00Z, by the clock that the
 *     devices go by
 * @param clock the time since the start of the run, in seconds; any thread
 * @param leaseSeconds for how long a command holds unless it is renewed, more than 0
 * @param sink where observations go
 */
public record DeviceSetup(
    Network network,
    List<DeviceAddress> devices,
    Optional<URI> directory,
    Optional<Credential> credential,
    double epochSeconds,
    DoubleSupplier clock,
    double leaseSeconds,
    ObservationSink sink) {

  /** Copies the list. */
  public DeviceSetup {
    devices = List.copyOf(devices);
    if (!(leaseSeconds > 0)) {
      throw new IllegalArgumentException("a lease of " + leaseSeconds + " s cannot hold");
    }
  }
}
