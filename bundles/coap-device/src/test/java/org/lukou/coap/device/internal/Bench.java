package org.lukou.coap.device.internal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.lukou.api.device.Credential;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceSetup;
import org.lukou.api.device.DeviceState;
import org.lukou.api.network.Detector;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.api.network.Road;
import org.lukou.api.network.Turn;
import org.lukou.api.observation.Observation;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.Phase;
import org.lukou.api.signal.SignalPlan;

/** A driver on the bench: a junction called {@code j} with two detectors, and a clock to set. */
final class Bench implements AutoCloseable {

  /** When the run began, in seconds since 1970. */
  static final double EPOCH = 1_700_000_000;

  static final double LEASE_SECONDS = 9;

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(40);

  private final BlockingQueue<Observation> observations = new LinkedBlockingQueue<>();
  private final CoapDriver driver;
  private volatile double seconds;

  private Bench(List<DeviceAddress> devices, Optional<URI> directory, Optional<Credential> own)
      throws DeviceException {
    driver =
        CoapDriver.open(
            new DeviceSetup(
                network(),
                devices,
                directory,
                own,
                EPOCH,
                () -> seconds,
                LEASE_SECONDS,
                more -> observations.addAll(more) ? more.size() : 0));
  }

  /** Starts a driver that knows these devices. */
  static Bench with(DeviceAddress... devices) throws DeviceException {
    return new Bench(List.of(devices), Optional.empty(), Optional.empty());
  }

  /** Starts a driver that knows one cabinet. */
  static Bench with(URI cabinet) throws DeviceException {
    return with(new DeviceAddress(cabinet, List.of()));
  }

  /** Starts a driver that knows one cabinet, and can prove who it is. */
  static Bench with(URI cabinet, Credential own) throws DeviceException {
    return new Bench(
        List.of(new DeviceAddress(cabinet, List.of())), Optional.empty(), Optional.of(own));
  }

  /** Starts a driver that knows a directory only. */
  static Bench withDirectory(URI directory) throws DeviceException {
    return new Bench(List.of(), Optional.of(directory), Optional.empty());
  }

  static Network network() {
    List<Lane> lanes =
        IntStream.range(0, 2).mapToObj(l -> new Lane(l, "lane" + l, 0, l, 100, 3, 14)).toList();
    List<Point> line = List.of(new Point(0, 0), new Point(100, 0));
    Junction junction =
        new Junction(
            0,
            "j",
            new Point(0, 0),
            false,
            List.of(),
            List.of(
                new Movement(0, 0, 0, Turn.THROUGH, List.of()),
                new Movement(1, 0, 0, Turn.LEFT, List.of())),
            List.of(new Phase(0, MovementSet.of(0)), new Phase(1, MovementSet.of(1))),
            new SignalPlan(List.of(new SignalPlan.Stage(0, 10))));
    return new Network(
        "bench",
        List.of(junction),
        List.of(new Road(0, "road", 0, 0, lanes, line)),
        lanes,
        List.of(new Detector("d0", 0), new Detector("d1", 1)));
  }

  CoapDriver driver() {
    return driver;
  }

  void setSeconds(double now) {
    seconds = now;
  }

  /** Returns the next observation. */
  Observation next() throws InterruptedException {
    Observation next = observations.poll(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
    if (next == null) {
      throw new AssertionError("no observation came: " + driver.devices() + driver.counters());
    }
    return next;
  }

  /** Returns whether observations are there that nobody has taken. */
  boolean hasMore() {
    return !observations.isEmpty();
  }

  long counted(String name) {
    return driver.counters().getOrDefault(name, 0L);
  }

  /** Returns the only device. */
  DeviceState device() {
    List<DeviceState> all = driver.devices();
    if (all.size() != 1) {
      throw new AssertionError("not one device: " + all);
    }
    return all.get(0);
  }

  /** Waits until something is true. */
  void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never: " + driver.devices() + driver.counters());
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  @Override
  public void close() {
    driver.close();
  }
}
