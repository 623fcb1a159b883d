package org.lukou.control.pressure.internal;

import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.JunctionSetup;
import org.osgi.service.component.annotations.Component;

/**
 * Efficient-MaxPressure (Zhang et al., "Expression might be enough: representing pressure and
 * demand for reinforcement learning based traffic signal control", ICML 2022): MaxPressure with the
 * mean of the exit road's queues instead of their sum.
 */
@Component
@ControllerName(controller = "efficient-max-pressure")
public final class EfficientMaxPressure implements ControllerFactory {

  @Override
  public Controller create(JunctionSetup setup) {
    PhasePressure pressure = new PhasePressure(setup, PhasePressure.Exit.MEAN);
    return view -> pressure.phase(pressure.highest(view));
  }
}
