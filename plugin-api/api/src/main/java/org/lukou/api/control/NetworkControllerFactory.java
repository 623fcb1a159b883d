package org.lukou.api.control;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The service by which a bundle offers an algorithm that controls the whole network; otherwise like
 * {@link ControllerFactory}.
 */
@ConsumerType
@FunctionalInterface
public interface NetworkControllerFactory {

  /**
   * Creates the controller of a network.
   *
   * @throws IllegalArgumentException if a parameter of the setup is wrong; the message is shown to
   *     the user
   */
  NetworkController create(NetworkSetup setup);

  /** Returns when its controller is asked. */
  default Cadence cadence() {
    return Cadence.INTERVAL;
  }
}
