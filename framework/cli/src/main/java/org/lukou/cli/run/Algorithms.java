package org.lukou.cli.run;

import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.NetworkControllerFactory;
import org.lukou.kernel.Algorithm;
import org.lukou.runtime.Testbed;

/** The algorithms that the bundles of a testbed offer now. */
final class Algorithms {

  private Algorithms() {}

  /**
   * Returns the algorithm of that name.
   *
   * @throws RunException if no bundle offers it
   */
  static Algorithm named(String name, Testbed testbed) throws RunException {
    ControllerFactory local = testbed.controller(name).orElse(null);
    if (local != null) {
      return new Algorithm.PerJunction(name, local);
    }
    NetworkControllerFactory global = testbed.networkController(name).orElse(null);
    if (global != null) {
      return new Algorithm.WholeNetwork(name, global);
    }
    throw new RunException(
        "no bundle offers the controller \"%s\"; there are %s"
            .formatted(name, String.join(", ", testbed.controllers())));
  }
}
