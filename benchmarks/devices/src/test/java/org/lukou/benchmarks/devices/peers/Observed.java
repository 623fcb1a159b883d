package org.lukou.benchmarks.devices.peers;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceAddress.Binding;
import org.lukou.api.device.DeviceDriver;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceSetup;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservedProperty;
import org.lukou.benchmarks.devices.street.StarNetwork;
import org.lukou.coap.device.internal.CoapDriverFactory;

/** Our driver, which observes one resource of somebody else's device. */
final class Observed implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final BlockingQueue<Observation> observations = new LinkedBlockingQueue<>();
  private final DeviceDriver driver;

  Observed(URI device, String path) throws DeviceException {
    Binding binding = new Binding(path, "in_0_0", ObservedProperty.QUEUE);
    driver =
        new CoapDriverFactory()
            .open(
                new DeviceSetup(
                    StarNetwork.of(1, 1),
                    List.of(new DeviceAddress(device, List.of(binding))),
                    Optional.empty(),
                    Optional.of(OneCabinet.DRIVER),
                    OneCabinet.EPOCH,
                    () -> 1,
                    30,
                    more -> observations.addAll(more) ? more.size() : 0));
  }

  /** Waits until the resource is seen to have a value. */
  void await(double value) throws InterruptedException {
    Observation last = null;
    do {
      last = observations.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (last == null) {
        throw new AssertionError(value + " is not seen: " + driver.devices() + driver.counters());
      }
    } while (last.result() != value);
  }

  /** Returns how many notifications have come, and how often it had to ask. */
  long counted(String name) {
    return driver.counters().getOrDefault(name, 0L);
  }

  @Override
  public void close() {
    driver.close();
  }
}
