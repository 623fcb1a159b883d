package org.lukou.coap.device.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.californium.core.coap.MediaTypeRegistry;
import org.junit.jupiter.api.Timeout;
import org.lukou.api.device.DeviceAddress.Binding;
import org.lukou.api.device.DeviceDriverFactory;
import org.lukou.api.network.Detector;
import org.lukou.api.observation.ObservedProperty;
import org.lukou.tck.device.DeviceContract;
import org.lukou.tck.device.TestDevice;

@Timeout(120)
class CoapContractTest extends DeviceContract {

  @Override
  protected DeviceDriverFactory factory() {
    return new CoapDriverFactory();
  }

  @Override
  protected URI address(String host, int port) {
    return URI.create("coap://" + host + ":" + port);
  }

  @Override
  protected Optional<TestDevice> device(Detector detector, int vehicles) throws IOException {
    ScriptedDevice device = new ScriptedDevice();
    byte[] count = Integer.toString(vehicles).getBytes(StandardCharsets.UTF_8);
    device.answer(
        "/loop", request -> ScriptedDevice.content(MediaTypeRegistry.TEXT_PLAIN, 60, 0, count));
    Binding loop = new Binding("/loop", detector.id(), ObservedProperty.VEHICLE_COUNT);
    return Optional.of(new TestDevice(device.uri(), List.of(loop), device::close));
  }
}
