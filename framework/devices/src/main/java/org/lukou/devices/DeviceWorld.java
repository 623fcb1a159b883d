package org.lukou.devices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lukou.api.control.Actuator;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.control.TrafficModel;
import org.lukou.api.device.DeviceDriver;
import org.lukou.api.device.DeviceDriverFactory;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceState;
import org.lukou.api.device.Roadside;
import org.lukou.api.network.Network;
import org.lukou.api.observation.ObservationSink;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.EventException;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.world.VehicleListener;
import org.lukou.api.world.VehicleState;
import org.lukou.api.world.World;
import org.lukou.api.world.WorldStatistics;

/**
 * A city that is seen and commanded through devices only. Its street may be real, or simulated
 * behind virtual roadside units; then what happens to the vehicles is told from the simulation, but
 * no controller learns of it otherwise than through the devices.
 *
 * <p>In lock step each step of the street waits until every command is answered and, after it,
 * until every device has reported what is true now: a run with perfect detectors is the same as
 * without devices. In real time nobody waits.
 */
public final class DeviceWorld implements World {

  private static final Duration START_PATIENCE = Duration.ofSeconds(30);

  private final World street;
  private final Optional<Roadside> roadside;
  private final DeviceSettings settings;
  private final ObservationGate gate;
  private final DriverSeat seat;
  private final UnknownVehicles vehicles = new UnknownVehicles();
  private final AtomicInteger steps = new AtomicInteger();
  private final AtomicInteger exchanges = new AtomicInteger();
  private int unanswered;

  private DeviceWorld(
      World street, Optional<Roadside> roadside, DeviceSettings settings, LongSupplier nanoClock) {
    this.street = street;
    this.roadside = roadside;
    this.settings = settings;
    gate = new ObservationGate(nanoClock);
    seat = new DriverSeat(street.network(), settings, this::seconds, nanoClock, gate);
  }

  /**
   * Opens the city, and in lock step waits until every device has reported for the first time.
   * Whatever happens, the street and its roadside are closed with the world.
   *
   * @param street the simulated street; of a real one, what its network is read from
   * @param roadside what steps the street; empty if the street is real
   * @param nanoClock a clock that only goes forward, in nanoseconds
   * @throws DeviceException if the driver cannot start, or devices do not answer; the message names
   *     them
   */
  public static DeviceWorld open(
      World street,
      Optional<Roadside> roadside,
      DeviceDriverFactory driver,
      DeviceSettings settings,
      LongSupplier nanoClock)
      throws DeviceException {
    DeviceWorld world = new DeviceWorld(street, roadside, settings, nanoClock);
    try {
      world.seat.take(driver);
      world.awaitFirstReports();
      return world;
    } catch (DeviceException | RuntimeException e) {
      world.close();
      throw e;
    }
  }

  private void awaitFirstReports() throws DeviceException {
    if (settings.lockStep() && !seat.exchange(0, START_PATIENCE)) {
      String silent =
          devices().stream()
              .filter(device -> device.status() != DeviceState.Status.ONLINE)
              .map(device -> "%s (%s)".formatted(device.uri(), device.trouble()))
              .limit(5)
              .collect(Collectors.joining(", "));
      throw new DeviceException(
          "the devices did not all report within %d s: %s. Check that they run and can be reached"
              .formatted(START_PATIENCE.toSeconds(), silent));
    }
  }

  /** Puts another driver in charge of the devices. Any thread. */
  public void exchangeDriver(DeviceDriverFactory next) throws DeviceException {
    seat.take(next);
  }

  /** Takes the driver away; nothing is seen or commanded until there is another. Any thread. */
  public void removeDriver() {
    seat.leave();
    gate.interrupt();
    exchanges.incrementAndGet();
  }

  /** Returns how the devices are; none while there is no driver. Any thread. */
  public List<DeviceState> devices() {
    DeviceDriver driver = seat.driver();
    return driver == null ? List.of() : driver.devices();
  }

  /** Returns what was counted at the driver and at the roadside, by name. Any thread. */
  public Map<String, Long> counters() {
    Map<String, Long> counters = new TreeMap<>();
    roadside.ifPresent(
        units -> units.counters().forEach((k, v) -> counters.put("roadside." + k, v)));
    DeviceDriver driver = seat.driver();
    if (driver != null) {
      driver.counters().forEach((k, v) -> counters.put("driver." + k, v));
    }
    if (exchanges.get() > 0) {
      counters.put("driver.exchanged", exchanges.longValue());
      counters.put("driver.longestGapMillis", gate.longestGapNanos() / 1_000_000);
    }
    return counters;
  }

  @Override
  public Network network() {
    return street.network();
  }

  @Override
  public Actuator actuator() {
    return seat::apply;
  }

  @Override
  public void connect(ObservationSink sink) {
    gate.connect(sink);
  }

  @Override
  public void step() {
    exchange();
    roadside.ifPresent(Roadside::step);
    steps.incrementAndGet();
    exchange();
  }

  private void exchange() {
    if (!seat.exchange(seconds(), settings.patience()) && settings.lockStep()) {
      unanswered++;
    }
  }

  private double seconds() {
    return steps.get() * settings.stepSeconds();
  }

  @Override
  public LaneVehicles laneVehicles() {
    return vehicles;
  }

  @Override
  public void listen(VehicleListener listener) {
    street.listen(listener);
  }

  @Override
  public void forEachVehicle(Consumer<VehicleState> visitor) {
    street.forEachVehicle(visitor);
  }

  @Override
  public MovementSet green(int junction) {
    return street.green(junction);
  }

  @Override
  public void begin(Event event) throws EventException {
    street.begin(event);
  }

  @Override
  public void end(Event event) {
    street.end(event);
  }

  @Override
  public Optional<Supplier<TrafficModel>> models() {
    return street.models();
  }

  @Override
  public WorldStatistics statistics() {
    return street.statistics();
  }

  @Override
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>(street.warnings());
    if (unanswered > 0) {
      warnings.add(
          "%d times the street went on although not every device had answered within %d s"
              .formatted(unanswered, settings.patience().toSeconds()));
    }
    if (vehicles.asked()) {
      warnings.add(
          "the controller asks for single vehicles, which the detectors do not report; it decides"
              + " as if there were none");
    }
    DeviceDriver driver = seat.driver();
    if (driver != null) {
      warnings.addAll(driver.alarms());
    }
    return warnings;
  }

  @Override
  public String traceLine() {
    return street.traceLine();
  }

  @Override
  public void close() {
    seat.close();
    roadside.ifPresent(Roadside::close);
    street.close();
  }
}
