package org.lukou.roadside.sim.internal;

import org.lukou.api.device.DeviceException;
import org.lukou.api.device.Roadside;
import org.lukou.api.device.RoadsideFactory;
import org.lukou.api.device.RoadsideName;
import org.lukou.api.device.RoadsideSetup;
import org.osgi.service.component.annotations.Component;

/** Puts up cabinets that speak CoAP. */
@Component
@RoadsideName(roadside = "coap")
public final class VirtualRoadsideFactory implements RoadsideFactory {

  @Override
  public Roadside open(RoadsideSetup setup) throws DeviceException {
    return VirtualRoadside.open(setup);
  }
}
