package org.lukou.tck.device;

import static org.junit.jupiter.api.Assertions.fail;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.lukou.api.control.Parameters;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceDriver;
import org.lukou.api.device.DeviceDriverFactory;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceSetup;
import org.lukou.api.device.DeviceState;
import org.lukou.api.network.Network;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservationSink;
import org.lukou.tck.control.Junctions;

/** A driver with the devices that it is given, and what it reports. */
final class Desk implements AutoCloseable {

  private static final double LEASE_SECONDS = 5;
  private static final double NOW_SECONDS = 1;

  private final BlockingQueue<Observation> reported = new LinkedBlockingQueue<>();
  private final DeviceDriver driver;

  /** Opens a driver; that must succeed whether or not the devices are there. */
  Desk(DeviceDriverFactory factory, List<DeviceAddress> devices) {
    try {
      driver = factory.open(setup(devices, sink()));
    } catch (DeviceException e) {
      throw new AssertionError(
          "A driver opens although devices do not answer: they may come later. It refused with "
              + e.getMessage(),
          e);
    }
  }

  /** Returns the streets that the devices stand at. */
  static Network network() {
    return Junctions.crossroads(Parameters.NONE).network();
  }

  static DeviceSetup setup(List<DeviceAddress> devices, ObservationSink sink) {
    return new DeviceSetup(
        network(),
        devices,
        Optional.empty(),
        Optional.empty(),
        0,
        () -> NOW_SECONDS,
        LEASE_SECONDS,
        sink);
  }

  private ObservationSink sink() {
    return observations -> {
      reported.addAll(observations);
      return observations.size();
    };
  }

  DeviceDriver driver() {
    return driver;
  }

  BlockingQueue<Observation> reported() {
    return reported;
  }

  /** Returns how the driver says that a device is; a driver lists those it was told of. */
  DeviceState state(URI uri) {
    return driver.devices().stream()
        .filter(device -> device.uri().equals(uri))
        .findFirst()
        .orElseGet(
            () ->
                fail(
                    "A driver lists every device that it was told of, also before it has answered;"
                        + " it lists "
                        + driver.devices()
                        + " and not "
                        + uri));
  }

  @Override
  public void close() {
    driver.close();
  }
}
