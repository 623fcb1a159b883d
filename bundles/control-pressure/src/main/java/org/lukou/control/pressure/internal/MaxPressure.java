package org.lukou.control.pressure.internal;

import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.JunctionSetup;
import org.osgi.service.component.annotations.Component;

/**
 * MaxPressure as in the field's tables: the phase of the highest pressure, where a movement's
 * pressure is its lane's queue minus the sum of the exit road's queues.
 */
@Component
@ControllerName(controller = "max-pressure")
public final class MaxPressure implements ControllerFactory {

  @Override
  public Controller create(JunctionSetup setup) {
    PhasePressure pressure = new PhasePressure(setup, PhasePressure.Exit.SUM);
    return view -> pressure.phase(pressure.highest(view));
  }
}
