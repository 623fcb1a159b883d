package org.lukou.tck.device;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceDriver;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceSetup;
import org.lukou.api.device.DeviceState;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservedProperty;
import org.lukou.api.signal.SignalCommand;

/**
 * A driver whose devices exist on paper only: those at port 1 report three vehicles at once, the
 * others never answer. Keeps every rule; the tests break one at a time by overriding a method.
 */
class PaperDriver implements DeviceDriver {

  static final URI REPORTING = URI.create("paper://127.0.0.1:1");

  private final DeviceSetup setup;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicLong reported = new AtomicLong();

  PaperDriver(DeviceSetup setup) {
    this.setup = setup;
  }

  /** Opens it if it can use all addresses. */
  static PaperDriver open(DeviceSetup setup) throws DeviceException {
    for (DeviceAddress device : setup.devices()) {
      if (!"paper".equals(device.uri().getScheme())) {
        throw new DeviceException(device.uri() + " is not on paper");
      }
    }
    return new PaperDriver(setup);
  }

  @Override
  public void apply(SignalCommand command) {}

  @Override
  public boolean exchange(double timeSeconds, Duration patience) {
    boolean reporting = setup.devices().stream().anyMatch(d -> d.uri().equals(REPORTING));
    if (reporting && closed.getCount() > 0) {
      report(3);
      return true;
    }
    try {
      closed.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  void report(double value) {
    double now = setup.clock().getAsDouble();
    String detector = setup.network().detectors().get(0).id();
    setup
        .sink()
        .offer(
            new Observation(
                detector,
                ObservedProperty.VEHICLE_COUNT,
                now,
                now,
                reported.getAndIncrement(),
                value,
                now + 9));
  }

  @Override
  public List<DeviceState> devices() {
    return setup.devices().stream().map(device -> state(device.uri())).toList();
  }

  DeviceState state(URI uri) {
    boolean online = uri.equals(REPORTING) && reported.get() > 0;
    return new DeviceState(
        uri.toString(),
        uri,
        online ? DeviceState.Status.ONLINE : DeviceState.Status.SEARCHED,
        online ? setup.clock().getAsDouble() : Double.NaN,
        online ? reported.get() : 0,
        0,
        "");
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
