package org.lukou.tck.control;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.NetworkControllerFactory;
import org.lukou.api.control.NetworkSetup;

/** The rules hold for the whole network too; that they can fail, ControllerContractTest shows. */
class NetworkControllerContractTest extends NetworkControllerContract {

  @Override
  protected NetworkControllerFactory factory() {
    return setup -> (view, phases) -> first(setup, phases);
  }

  private static void first(NetworkSetup setup, int[] phases) {
    for (int i = 0; i < phases.length; i++) {
      phases[i] = setup.junctions().get(i).phases().get(0);
    }
  }

  @Test
  void findsTheJunctionThatIsNotDecidedFor() {
    assertBroken(
        setup -> (view, phases) -> phases[0] = setup.junctions().get(0).phases().get(0),
        NetworkControllerContract::goesOnWhenItTakesOverARunningCityAndIsOverruled,
        "for junction 1");
  }

  @Test
  void findsWhoWritesBehindTheLastJunction() {
    assertBroken(
        setup -> (view, phases) -> phases[view.network().junctions().size() - 1] = 1,
        NetworkControllerContract::answersAPhaseItMayChooseWhenNobodyIsThere,
        "ArrayIndexOutOfBounds");
  }

  private static void assertBroken(
      NetworkControllerFactory factory, Consumer<NetworkControllerContract> rule, String told) {
    NetworkControllerContract contract =
        new NetworkControllerContract() {
          @Override
          protected NetworkControllerFactory factory() {
            return factory;
          }
        };
    AssertionError failure = assertThrows(AssertionError.class, () -> rule.accept(contract));
    assertTrue(failure.getMessage().contains(told), failure.getMessage());
  }
}
