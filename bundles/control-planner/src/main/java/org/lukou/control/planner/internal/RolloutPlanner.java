package org.lukou.control.planner.internal;

import org.lukou.api.control.ControllerName;
import org.lukou.api.control.NetworkController;
import org.lukou.api.control.NetworkControllerFactory;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.control.TrafficModel;
import org.osgi.service.component.annotations.Component;

/**
 * Looks ahead: before each decision it fills a {@link TrafficModel} with the vehicles that its
 * views show, draws their onward routes and the arrivals from what it has measured itself, runs the
 * plans of the coming decisions in it, and takes the first step of the best. Receding-horizon
 * control as in PRODYN (Henry, Farges, Tuffal 1983) and OPAC (Gartner 1983), with rollouts of a
 * simulation in place of a queue model (Bertsekas, Tsitsiklis, Wu, "Rollout algorithms for
 * combinatorial optimization", Journal of Heuristics 3, 1997); the policy that is rolled out is
 * Efficient-MaxPressure. Parameters: {@link PlanSettings}.
 */
@Component
@ControllerName(controller = "rollout-planner")
public final class RolloutPlanner implements NetworkControllerFactory {

  @Override
  public NetworkController create(NetworkSetup setup) {
    PlanSettings settings = PlanSettings.of(setup.parameters());
    TrafficModel model =
        setup
            .models()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "rollout-planner looks ahead in a traffic model, and this kind of world"
                            + " offers none; run the city in traffic-sim (--world traffic-sim), or"
                            + " choose efficient-max-pressure, which needs nothing but queues"))
            .get();
    return new Planner(setup, model, settings);
  }
}
