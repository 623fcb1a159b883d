package ${package};

import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.osgi.service.component.annotations.Component;

/**
 * Shows the phase whose lanes have the longest queues, and keeps the present one unless another
 * queue is longer by more than a margin ({@code --set margin=3}, vehicles, 0 by default).
 */
@Component
@ControllerName(controller = "${artifactId}")
public final class ${className} implements ControllerFactory {

  @Override
  public Controller create(JunctionSetup setup) {
    double margin = setup.parameters().number("margin", 0, 0, Double.MAX_VALUE);
    int[][] lanes = setup.phases().stream().map(setup::lanesOf).toArray(int[][]::new);
    return view -> {
      int present = setup.phases().indexOf(view.phase());
      int best = Math.max(present, 0);
      for (int i = 0; i < lanes.length; i++) {
        double ahead = best == present ? margin : 0;
        if (queue(view, lanes[i]) > queue(view, lanes[best]) + ahead) {
          best = i;
        }
      }
      return setup.phases().get(best);
    };
  }

  private static int queue(JunctionView view, int[] lanes) {
    int vehicles = 0;
    for (int lane : lanes) {
      vehicles += view.queue(lane);
    }
    return vehicles;
  }
}
