package org.lukou.devices;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lukou.api.device.Credential;
import org.lukou.api.device.DeviceAddress;

/**
 * How a city speaks to its devices.
 *
 * @param devices those whose addresses are known
 * @param directory a resource directory that knows more of them
 * @param credential who the testbed is; without one it cannot command
 * @param stepSeconds length of one step of the run, in seconds
 * @param epochSeconds when the run begins, in seconds since 1970-01-01T00:00Z, by the devices'
 *     clock
 * @param leaseSeconds for how long a command holds unless it is renewed
 * @param patience how long a step waits for devices at most (lock step); zero in real time, where
 *     nobody waits
 */
public record DeviceSettings(
    List<DeviceAddress> devices,
    Optional<URI> directory,
    Optional<Credential> credential,
    double stepSeconds,
    double epochSeconds,
    double leaseSeconds,
    Duration patience) {

  /** Copies the list. */
  public DeviceSettings {
    devices = List.copyOf(devices);
  }

  /** Returns whether the street waits for the devices at every step. */
  public boolean lockStep() {
    return !patience.isZero();
  }
}
