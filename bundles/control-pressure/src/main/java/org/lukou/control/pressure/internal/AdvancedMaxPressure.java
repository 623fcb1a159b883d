package org.lukou.control.pressure.internal;

import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.network.Network;
import org.osgi.service.component.annotations.Component;

/**
 * Advanced-MaxPressure (Zhang et al., ICML 2022, as above): keeps the phase while the vehicles that
 * still move towards its stop lines within {@code zone-metres} (167 m, what a vehicle drives in 15
 * s) are at least the highest efficient pressure; otherwise Efficient-MaxPressure.
 */
@Component
@ControllerName(controller = "advanced-max-pressure")
public final class AdvancedMaxPressure implements ControllerFactory {

  private static final double ZONE_METRES = 167;
  private static final double STANDING_MPS = 0.1;

  @Override
  public Controller create(JunctionSetup setup) {
    double zoneMetres = setup.parameters().number("zone-metres", ZONE_METRES);
    if (!(zoneMetres >= 0)) {
      throw new IllegalArgumentException("parameter zone-metres must be 0 or more");
    }
    return new Keeper(setup, zoneMetres);
  }

  private static final class Keeper implements Controller {

    private final PhasePressure pressure;
    private final double[][] zoneStartMetres;
    private int previous = -1;

    Keeper(JunctionSetup setup, double zoneMetres) {
      pressure = new PhasePressure(setup, PhasePressure.Exit.MEAN);
      zoneStartMetres = new double[pressure.size()][];
      for (int i = 0; i < zoneStartMetres.length; i++) {
        int[] lanes = pressure.entryLanes(i);
        zoneStartMetres[i] = new double[lanes.length];
        for (int k = 0; k < lanes.length; k++) {
          zoneStartMetres[i][k] = centreLineMetres(setup.network(), lanes[k]) - zoneMetres;
        }
      }
    }

    @Override
    public int decide(JunctionView view) {
      int highest = pressure.highest(view);
      if (previous < 0 || moving(previous, view) < pressure.of(highest, view)) {
        previous = highest;
      }
      return pressure.phase(previous);
    }

    private int moving(int phase, JunctionView view) {
      int count = 0;
      int[] lanes = pressure.entryLanes(phase);
      LaneVehicles vehicles = view.laneVehicles();
      for (int k = 0; k < lanes.length; k++) {
        int size = vehicles.count(lanes[k]);
        for (int place = 0; place < size; place++) {
          if (vehicles.distanceMetres(lanes[k], place) >= zoneStartMetres[phase][k]
              && !(vehicles.speedMps(lanes[k], place) <= STANDING_MPS)) {
            count++;
          }
        }
      }
      return count;
    }

    /**
     * The published zone is measured from the end of the road's centre line, junction areas
     * included, so it is shorter than its name by the widths of the junctions.
     */
    private static double centreLineMetres(Network network, int lane) {
      return network.roads().get(network.lanes().get(lane).road()).centreLineMetres();
    }
  }
}
