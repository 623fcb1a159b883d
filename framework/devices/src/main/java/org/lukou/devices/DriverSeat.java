package org.lukou.devices;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceDriver;
import org.lukou.api.device.DeviceDriverFactory;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceSetup;
import org.lukou.api.network.Network;
import org.lukou.api.observation.ObservationSink;
import org.lukou.api.signal.SignalCommand;

/**
 * Where the driver sits: it can be exchanged while the city runs, and the next one takes over what
 * its predecessor knew, the addresses of devices and the commands in force. {@link #apply} and
 * {@link #exchange} belong to the stepping thread, everything else to any.
 */
final class DriverSeat implements AutoCloseable {

  private final Network network;
  private final DeviceSettings settings;
  private final DoubleSupplier clock;
  private final LongSupplier nanoClock;
  private final ObservationSink sink;
  private final SignalCommand[] inForce;
  private final Map<URI, DeviceAddress> known = new LinkedHashMap<>();
  private volatile DeviceDriver driver;
  private DeviceDriver commanded;
  private boolean closed;

  DriverSeat(
      Network network,
      DeviceSettings settings,
      DoubleSupplier clock,
      LongSupplier nanoClock,
      ObservationSink sink) {
    this.network = network;
    this.settings = settings;
    this.clock = clock;
    this.nanoClock = nanoClock;
    this.sink = sink;
    inForce = new SignalCommand[network.junctions().size()];
    settings.devices().forEach(device -> known.put(device.uri(), device));
  }

  /** Returns the driver, null while there is none. */
  DeviceDriver driver() {
    return driver;
  }

  /** Puts a driver into the seat. */
  synchronized void take(DeviceDriverFactory factory) throws DeviceException {
    leave();
    if (!closed) {
      driver = factory.open(setup());
      notifyAll();
    }
  }

  /** Takes the driver away; what it knows is kept for the next one. */
  synchronized void leave() {
    DeviceDriver leaving = driver;
    driver = null;
    if (leaving != null) {
      leaving
          .devices()
          .forEach(
              device ->
                  known.putIfAbsent(device.uri(), new DeviceAddress(device.uri(), List.of())));
      leaving.close();
    }
  }

  private DeviceSetup setup() {
    return new DeviceSetup(
        network,
        List.copyOf(known.values()),
        settings.directory(),
        settings.credential(),
        settings.epochSeconds(),
        clock,
        settings.leaseSeconds(),
        sink);
  }

  void apply(SignalCommand command) {
    inForce[command.junction()] = command;
    DeviceDriver present = driver;
    if (present != null && present == commanded) {
      present.apply(command);
    }
  }

  /** Returns whether all devices have answered; in lock step it waits for a driver, too. */
  boolean exchange(double timeSeconds, Duration patience) {
    long end = nanoClock.getAsLong() + patience.toNanos();
    DeviceDriver present = await(end);
    if (present == null) {
      return false;
    }
    if (present != commanded) {
      commanded = present;
      Stream.of(inForce).filter(Objects::nonNull).forEach(present::apply);
    }
    long left = Math.max(0, end - nanoClock.getAsLong());
    return present.exchange(timeSeconds, Duration.ofNanos(left));
  }

  private synchronized DeviceDriver await(long end) {
    try {
      long left = end - nanoClock.getAsLong();
      while (driver == null && !closed && left > 0) {
        wait(left / 1_000_000 + 1);
        left = end - nanoClock.getAsLong();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return driver;
  }

  @Override
  public synchronized void close() {
    closed = true;
    leave();
    notifyAll();
  }
}
