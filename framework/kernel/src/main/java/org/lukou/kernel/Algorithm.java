package org.lukou.kernel;

import org.lukou.api.control.Cadence;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.NetworkControllerFactory;

/** A control algorithm by its name, in either of the two shapes that plugins offer. */
public sealed interface Algorithm {

  /** Returns the name that the user knows it by. */
  String name();

  /** Returns when its controllers are asked. */
  Cadence cadence();

  /**
   * One controller a junction.
   *
   * @param name as the user knows it
   * @param factory creates the controllers
   */
  record PerJunction(String name, ControllerFactory factory) implements Algorithm {
    @Override
    public Cadence cadence() {
      return factory.cadence();
    }
  }

  /**
   * One controller for the whole network.
   *
   * @param name as the user knows it
   * @param factory creates the controller
   */
  record WholeNetwork(String name, NetworkControllerFactory factory) implements Algorithm {
    @Override
    public Cadence cadence() {
      return factory.cadence();
    }
  }
}
