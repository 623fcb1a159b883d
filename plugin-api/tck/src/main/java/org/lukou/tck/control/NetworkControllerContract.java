package org.lukou.tck.control;

import java.util.List;
import org.lukou.api.control.NetworkController;
import org.lukou.api.control.NetworkControllerFactory;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.control.Parameters;

/**
 * What is expected of an algorithm that controls the whole network. Extend it and return the
 * factory; every rule that is broken is explained.
 */
public abstract class NetworkControllerContract extends AlgorithmContract {

  /** Returns the algorithm, a new one at every call. */
  protected abstract NetworkControllerFactory factory();

  @Override
  final List<Rehearsal> rehearsals(Parameters parameters) {
    NetworkControllerFactory factory = factory();
    return Junctions.networks(parameters).stream().map(setup -> rehearsal(factory, setup)).toList();
  }

  private static Rehearsal rehearsal(NetworkControllerFactory factory, NetworkSetup setup) {
    return new Rehearsal(
        "a " + setup.network().name(),
        setup.junctions(),
        factory.cadence(),
        () -> {
          NetworkController controller = factory.create(setup);
          return (scene, phases) -> controller.decide(scene.view(), phases);
        });
  }
}
