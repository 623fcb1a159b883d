package org.lukou.kernel;

import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.NetworkController;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.control.NetworkView;
import org.lukou.kernel.decision.Decider;

/** Creates an algorithm's controllers and puts both shapes behind the desk's one question. */
final class Deciders {

  private Deciders() {}

  static Decider of(Algorithm algorithm, NetworkSetup setup, NetworkView view) {
    if (algorithm instanceof Algorithm.PerJunction local) {
      Controller[] controllers = new Controller[setup.junctions().size()];
      for (int i = 0; i < controllers.length; i++) {
        JunctionSetup junction = setup.junctions().get(i);
        controllers[i] = created(local.factory().create(junction), algorithm);
      }
      return new PerJunction(controllers, view.junctions().toArray(JunctionView[]::new));
    }
    Algorithm.WholeNetwork global = (Algorithm.WholeNetwork) algorithm;
    return new WholeNetwork(created(global.factory().create(setup), algorithm), view);
  }

  private static <T> T created(T controller, Algorithm algorithm) {
    if (controller == null) {
      throw new IllegalArgumentException(
          "the factory of " + algorithm.name() + " returned no controller");
    }
    return controller;
  }

  private static final class PerJunction implements Decider {
    private final Controller[] controllers;
    private final JunctionView[] views;

    PerJunction(Controller[] controllers, JunctionView[] views) {
      this.controllers = controllers;
      this.views = views;
    }

    @Override
    public int slots() {
      return controllers.length;
    }

    @Override
    public void decide(int slot, int[] wanted) {
      wanted[slot] = controllers[slot].decide(views[slot]);
    }
  }

  private record WholeNetwork(NetworkController controller, NetworkView view) implements Decider {
    @Override
    public int slots() {
      return 1;
    }

    @Override
    public void decide(int slot, int[] wanted) {
      controller.decide(view, wanted);
    }
  }
}
