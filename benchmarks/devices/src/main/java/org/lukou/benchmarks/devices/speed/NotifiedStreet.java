package org.lukou.benchmarks.devices.speed;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.lukou.api.control.LaneStates;
import org.lukou.api.device.DeviceDriver;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceSetup;
import org.lukou.api.device.DeviceState;
import org.lukou.api.network.Network;
import org.lukou.benchmarks.devices.street.Keys;
import org.lukou.benchmarks.devices.street.StarNetwork;
import org.lukou.benchmarks.devices.street.TableStreet;
import org.lukou.coap.device.internal.CoapDriverFactory;
import org.lukou.kernel.inbox.ObservationInbox;
import org.lukou.roadside.sim.internal.VirtualRoadside;

/**
 * Cabinets, a driver that observes them, and the kernel's arrays behind it: the whole way of a
 * reading. One thread.
 */
final class NotifiedStreet implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final double LEASE_SECONDS = 30;

  private final TableStreet street;
  private final VirtualRoadside roadside;
  private final DeviceDriver driver;
  private final ObservationInbox inbox;
  private final LaneStates lanes;
  private final AtomicInteger steps = new AtomicInteger();

  NotifiedStreet(int cabinets, int lanesEach) throws DeviceException {
    Network network = StarNetwork.of(cabinets, lanesEach);
    street = new TableStreet(network);
    roadside = VirtualRoadside.open(Keys.setup(street, 1));
    inbox = new ObservationInbox(network, 1 << 20);
    lanes = new LaneStates(network.lanes().size());
    driver =
        new CoapDriverFactory()
            .open(
                new DeviceSetup(
                    network,
                    roadside.devices(),
                    Optional.empty(),
                    Optional.of(Keys.DRIVER),
                    Keys.EPOCH_SECONDS,
                    steps::get,
                    LEASE_SECONDS,
                    inbox));
  }

  VirtualRoadside roadside() {
    return roadside;
  }

  /** Waits until every cabinet is observed. */
  void awaitAll() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (driver.devices().stream().anyMatch(d -> d.status() != DeviceState.Status.ONLINE)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not every cabinet is online: " + driver.devices());
      }
      Thread.sleep(10);
    }
    step();
  }

  /** Takes a step and waits until the kernel's arrays say what every detector saw then. */
  void step() {
    roadside.step();
    int now = steps.incrementAndGet();
    if (!driver.exchange(now, PATIENCE)) {
      throw new IllegalStateException("not every cabinet has reported step " + now);
    }
    inbox.drainTo(lanes);
  }

  /** Throws if the arrays say anything else than the street does. */
  void check() {
    street
        .network()
        .detectors()
        .forEach(
            detector -> {
              int lane = detector.lane();
              if (lanes.vehicles(lane) != street.vehicles(lane, steps.get())) {
                throw new IllegalStateException("the view of " + detector.id() + " is wrong");
              }
            });
  }

  /** Returns how many packs reached the arrays in a second. */
  double perSecond(int rounds) {
    long begin = System.nanoTime();
    for (int i = 0; i < rounds; i++) {
      step();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    check();
    return rounds * roadside.cabinets().size() / seconds;
  }

  @Override
  public void close() {
    driver.close();
    roadside.close();
  }
}
