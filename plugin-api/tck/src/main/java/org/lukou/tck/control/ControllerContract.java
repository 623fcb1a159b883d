package org.lukou.tck.control;

import java.util.List;
import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.Parameters;

/**
 * What is expected of an algorithm that controls one junction at a time. Extend it and return the
 * factory; every rule that is broken is explained.
 *
 * <pre>{@code
 * class MyPolicyTest extends ControllerContract {
 *   @Override
 *   protected ControllerFactory factory() {
 *     return new MyPolicy();
 *   }
 * }
 * }</pre>
 */
public abstract class ControllerContract extends AlgorithmContract {

  /** Returns the algorithm, a new one at every call. */
  protected abstract ControllerFactory factory();

  @Override
  final List<Rehearsal> rehearsals(Parameters parameters) {
    ControllerFactory factory = factory();
    return Junctions.all(parameters).stream().map(setup -> rehearsal(factory, setup)).toList();
  }

  private static Rehearsal rehearsal(ControllerFactory factory, JunctionSetup setup) {
    return new Rehearsal(
        Junctions.describe(setup),
        List.of(setup),
        factory.cadence(),
        () -> {
          Controller controller = factory.create(setup);
          return (scene, phases) -> phases[0] = controller.decide(scene.view(setup.junction()));
        });
  }
}
