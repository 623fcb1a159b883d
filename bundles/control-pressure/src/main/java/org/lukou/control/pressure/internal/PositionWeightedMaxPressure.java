package org.lukou.control.pressure.internal;

import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.JunctionSetup;
import org.osgi.service.component.annotations.Component;

/**
 * Position-weighted backpressure. Source: L. Li and S. E. Jabari, "Position weighted backpressure
 * intersection control for urban networks", Transportation Research Part B 128 (2019). A vehicle at
 * x metres of a lane of length l counts x / l on an entering lane, so the most at the stop line,
 * and (l - x) / l on an exit lane, so the most where it leaves no room; the pressure of a movement
 * is the difference of the two sums, and the phase of the highest total is shown. All vehicles
 * count, moving or not: that is what sees a platoon come and a spill-back grow.
 *
 * <p>The paper weighs exit lanes with the share of the traffic that turns into them; as nobody
 * measures that here, the mean over the exit road's lanes stands for it. Its saturation flows are
 * left out, since they are the same on all lanes. Where single vehicles are unknown, a queue is
 * taken to stand from the stop line on, 7.5 m a vehicle, and the others to be spread evenly over
 * the rest of the lane; a stale lane counts with its last values.
 */
@Component
@ControllerName(controller = "position-weighted-max-pressure")
public final class PositionWeightedMaxPressure implements ControllerFactory {

  @Override
  public Controller create(JunctionSetup setup) {
    PhasePressure phases = new PhasePressure(setup, PhasePressure.Exit.MEAN);
    PositionWeights weights = new PositionWeights(setup.network());
    return view -> {
      int best = 0;
      double highest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < phases.size(); i++) {
        double pressure = weights.pressure(phases.entryLanes(i), phases.exitLanes(i), view);
        if (pressure > highest) {
          best = i;
          highest = pressure;
        }
      }
      return phases.phase(best);
    };
  }
}
