package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.Parameters;
import org.lukou.tck.control.ControllerContract;
import org.lukou.tck.control.Junctions;
import org.lukou.tck.control.Scene;

/** The contract of every controller, and what this one is for. */
class ${className}Test extends ControllerContract {

  @Override
  protected ControllerFactory factory() {
    return new ${className}();
  }

  @Test
  void servesTheLongestQueue() {
    JunctionSetup setup = Junctions.crossroads(Parameters.NONE);
    Scene scene = new Scene(setup.network()).standing(1, 4).standing(7, 9);
    assertEquals(2, new ${className}().create(setup).decide(scene.view(setup.junction())));
  }

  @Test
  void keepsThePresentPhaseWhileTheOtherQueueIsHardlyLonger() {
    JunctionSetup setup = Junctions.crossroads(new Parameters(Map.of("margin", "5")));
    Scene scene = new Scene(setup.network()).standing(1, 4).standing(7, 9);
    scene.showing(setup.junction(), 1, 30);
    assertEquals(1, new ${className}().create(setup).decide(scene.view(setup.junction())));
    scene.standing(7, 10);
    assertEquals(2, new ${className}().create(setup).decide(scene.view(setup.junction())));
  }
}
