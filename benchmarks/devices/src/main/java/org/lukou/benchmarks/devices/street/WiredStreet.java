package org.lukou.benchmarks.devices.street;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lukou.api.control.LaneStates;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceDriver;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceSetup;
import org.lukou.api.device.DeviceState;
import org.lukou.api.network.Network;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.signal.SignalInterval;
import org.lukou.coap.device.internal.CoapDriverFactory;
import org.lukou.kernel.inbox.ObservationInbox;
import org.lukou.roadside.sim.internal.VirtualRoadside;
import org.lukou.roadside.sim.internal.server.Cabinet;

/**
 * Cabinets, a driver that observes and commands them, and the kernel's arrays behind it: the whole
 * way of a reading and of a command, on real sockets. One thread.
 */
public final class WiredStreet implements AutoCloseable {

  /** For how long a command holds, in seconds of the street. */
  public static final double LEASE_SECONDS = 30;

  /** A cabinet that reports every second says that its readings may be used for three. */
  private static final int MAX_AGE_STEPS = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ROOM = 1 << 20;

  private final TableStreet street;
  private final VirtualRoadside roadside;
  private final List<DeviceAddress> devices;
  private final ObservationInbox inbox;
  private final LaneStates lanes;
  private final AtomicInteger steps = new AtomicInteger();
  private DeviceDriver driver;

  private WiredStreet(VirtualRoadside roadside, TableStreet street, List<DeviceAddress> devices) {
    this.roadside = roadside;
    this.street = street;
    this.devices = devices;
    inbox = new ObservationInbox(street.network(), ROOM);
    lanes = new LaneStates(street.network().lanes().size());
  }

  /**
   * Puts up cabinets, and a driver that reaches them in plain, and commands them over DTLS.
   *
   * @param lanesEach detectors of each cabinet
   */
  public static WiredStreet open(int cabinets, int lanesEach) throws DeviceException {
    return open(cabinets, lanesEach, Cabinet::uri);
  }

  /** How the driver reaches a cabinet. */
  @FunctionalInterface
  public interface Way {
    /** Returns the address that the driver is told. */
    URI to(Cabinet cabinet);
  }

  /** Puts up cabinets, and a driver that is told their addresses. */
  public static WiredStreet open(int cabinets, int lanesEach, Way way) throws DeviceException {
    TableStreet street = new TableStreet(StarNetwork.of(cabinets, lanesEach));
    VirtualRoadside roadside = VirtualRoadside.open(Keys.setup(street, 1));
    List<DeviceAddress> devices =
        roadside.cabinets().stream().map(c -> new DeviceAddress(way.to(c), List.of())).toList();
    WiredStreet wired = new WiredStreet(roadside, street, devices);
    wired.startDriver();
    return wired;
  }

  /** Starts the driver, after {@link #stopDriver}. */
  public void startDriver() throws DeviceException {
    driver =
        new CoapDriverFactory()
            .open(
                new DeviceSetup(
                    network(),
                    devices,
                    Optional.empty(),
                    Optional.of(Keys.DRIVER),
                    Keys.EPOCH_SECONDS,
                    steps::get,
                    LEASE_SECONDS,
                    inbox));
  }

  /** Ends the driver, as if its process had. */
  public void stopDriver() {
    driver.close();
  }

  /** Returns the network of the street. */
  public Network network() {
    return street.network();
  }

  /** Returns the street itself, which knows what was shown. */
  public TableStreet street() {
    return street;
  }

  /** Returns the cabinets. */
  public VirtualRoadside roadside() {
    return roadside;
  }

  /** Returns the driver that is there now. */
  public DeviceDriver driver() {
    return driver;
  }

  /** Returns whether every cabinet is observed, and its data fresh. */
  public boolean isOnline() {
    return driver.devices().stream().allMatch(d -> d.status() == DeviceState.Status.ONLINE);
  }

  /** Waits until every cabinet is observed. */
  public void awaitAll() {
    if (!exchange(PATIENCE) || !isOnline()) {
      throw new IllegalStateException("not every cabinet is online: " + driver.devices());
    }
    step();
  }

  /** Lets a junction show one phase. */
  public void command(int junction, int phase) {
    driver.apply(
        new SignalCommand(
            junction, phase, SignalInterval.GREEN, MovementSet.of(phase), MovementSet.EMPTY));
  }

  /** Tells the driver that the kernel lives; returns whether everything was answered in time. */
  public boolean exchange(Duration patience) {
    boolean settled = driver.exchange(steps.get(), patience);
    inbox.drainTo(lanes);
    return settled;
  }

  /** Lets a second pass on the street; cabinets tell what they see then. */
  public void pass() {
    roadside.step();
    steps.incrementAndGet();
  }

  /** Takes a step and waits until the kernel's arrays say what every detector saw then. */
  public void step() {
    pass();
    if (!exchange(PATIENCE)) {
      throw new IllegalStateException("not every cabinet has reported step " + steps);
    }
  }

  /** Returns of how many lanes the kernel's arrays do not say what is true now. */
  public int late() {
    return lanesThat(lane -> !saysWhatWasTrue(lane, 0));
  }

  /**
   * Returns of how many lanes the kernel would use what was never true, or is older than the
   * cabinet allows.
   */
  public int wrong() {
    return lanesThat(lane -> lanes.validUntil(lane) >= steps.get() && isWrong(lane));
  }

  private boolean isWrong(int lane) {
    int oldest = Math.min(MAX_AGE_STEPS, steps.get());
    return IntStream.rangeClosed(0, oldest).noneMatch(age -> saysWhatWasTrue(lane, age));
  }

  private boolean saysWhatWasTrue(int lane, int stepsAgo) {
    return lanes.vehicles(lane) == street.vehicles(lane, steps.get() - stepsAgo);
  }

  private int lanesThat(IntPredicate condition) {
    return (int)
        network().detectors().stream()
            .mapToInt(detector -> detector.lane())
            .filter(condition)
            .count();
  }

  /** Returns how many packs reached the arrays in a second. */
  public double perSecond(int rounds) {
    long begin = System.nanoTime();
    for (int i = 0; i < rounds; i++) {
      step();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (late() > 0) {
      throw new IllegalStateException(late() + " lanes are not seen as they are");
    }
    return rounds * roadside.cabinets().size() / seconds;
  }

  @Override
  public void close() {
    driver.close();
    roadside.close();
  }
}
