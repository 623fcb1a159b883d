package org.lukou.api.control;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The service by which a bundle offers an algorithm that controls one junction at a time. Register
 * it as a Declarative Services component carrying {@link ControllerName}. Thread-safe.
 */
@ConsumerType
@FunctionalInterface
public interface ControllerFactory {

  /**
   * Creates the controller of one junction.
   *
   * @throws IllegalArgumentException if a parameter of the setup is wrong; the message is shown to
   *     the user
   */
  Controller create(JunctionSetup setup);

  /** Returns when its controllers are asked. */
  default Cadence cadence() {
    return Cadence.INTERVAL;
  }
}
