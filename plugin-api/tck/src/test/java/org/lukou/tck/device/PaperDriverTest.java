package org.lukou.tck.device;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.lukou.api.device.DeviceDriverFactory;
import org.lukou.api.network.Detector;

/** A driver that keeps to every rule. */
class PaperDriverTest extends DeviceContract {

  @Override
  protected DeviceDriverFactory factory() {
    return PaperDriver::open;
  }

  @Override
  protected URI address(String host, int port) {
    return URI.create("paper://" + host + ":" + port);
  }

  @Override
  protected Optional<TestDevice> device(Detector detector, int vehicles) {
    return Optional.of(new TestDevice(PaperDriver.REPORTING, List.of(), () -> {}));
  }
}
