package org.lukou.api.device;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The service by which a bundle offers a driver for the devices of one protocol. Register it as a
 * component carrying {@link DriverName}. Thread-safe: each driver is independent of the others.
 */
@ConsumerType
@FunctionalInterface
public interface DeviceDriverFactory {

  /**
   * Starts to look for devices and to listen to them; returns at once, before the first has
   * answered.
   *
   * @throws DeviceException if it cannot start; the message names the setting and the remedy
   */
  DeviceDriver open(DeviceSetup setup) throws DeviceException;
}
