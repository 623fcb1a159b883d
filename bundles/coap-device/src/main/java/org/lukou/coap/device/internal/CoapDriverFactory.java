package org.lukou.coap.device.internal;

import org.lukou.api.device.DeviceDriver;
import org.lukou.api.device.DeviceDriverFactory;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceSetup;
import org.lukou.api.device.DriverName;
import org.osgi.service.component.annotations.Component;

/** Opens drivers for devices that speak CoAP. */
@Component
@DriverName(driver = "coap")
public final class CoapDriverFactory implements DeviceDriverFactory {

  @Override
  public DeviceDriver open(DeviceSetup setup) throws DeviceException {
    return CoapDriver.open(setup);
  }
}
