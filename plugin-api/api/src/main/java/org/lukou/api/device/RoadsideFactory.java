package org.lukou.api.device;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The service by which a bundle offers virtual roadside units for a simulated street. Register it
 * as a component carrying {@link RoadsideName}. Thread-safe.
 */
@ConsumerType
@FunctionalInterface
public interface RoadsideFactory {

  /**
   * Puts up a cabinet at every junction of a street.
   *
   * @throws DeviceException if that fails, for example because a port is taken; nothing is left up
   */
  Roadside open(RoadsideSetup setup) throws DeviceException;
}
