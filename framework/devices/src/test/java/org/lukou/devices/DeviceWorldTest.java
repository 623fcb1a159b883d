package org.lukou.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.Actuator;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceDriver;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceSetup;
import org.lukou.api.device.DeviceState;
import org.lukou.api.device.Roadside;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservedProperty;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.signal.SignalInterval;
import org.lukou.api.signal.SignalPlan;
import org.lukou.api.world.World;

/**
 * The order of things between kernel, driver and street; the real ones meet in the city's tests.
 */
class DeviceWorldTest {

  private static final DeviceAddress LISTED =
      new DeviceAddress(URI.create("coap://listed"), List.of());
  private static final SignalCommand COMMAND =
      new SignalCommand(0, 1, SignalInterval.GREEN, MovementSet.EMPTY, MovementSet.EMPTY);

  private final List<String> happened = new ArrayList<>();
  private final List<Observation> seen = new ArrayList<>();

  @Test
  void theStreetMovesBetweenTwoExchangesWithTheDevices() throws DeviceException {
    try (DeviceWorld world = open(new ScriptedDriver("a", true), Duration.ofSeconds(5))) {
      world.actuator().apply(COMMAND);
      world.step();
    }
    assertEquals(
        List.of(
            "a exchanges at 0.0", // the first reports
            "a commands phase 1",
            "a exchanges at 0.0",
            "street steps",
            "a exchanges at 2.0",
            "a closes",
            "roadside closes",
            "street closes"),
        happened);
  }

  @Test
  void observationsBeforeTheKernelIsThereAreKept() throws DeviceException {
    try (DeviceWorld world = open(new ScriptedDriver("a", true), Duration.ofSeconds(5))) {
      world.connect(more -> seen.addAll(more) ? more.size() : 0);
      assertEquals(1, seen.size());
      world.step();
      assertEquals(3, seen.size());
    }
  }

  @Test
  void theNextDriverTakesOverAddressesAndCommands() throws DeviceException {
    ScriptedDriver next = new ScriptedDriver("b", true);
    try (DeviceWorld world = open(new ScriptedDriver("a", true), Duration.ofSeconds(5))) {
      world.actuator().apply(COMMAND);
      world.step();
      world.removeDriver();
      assertEquals(List.of(), world.devices());
      happened.clear();
      world.exchangeDriver(setup -> next.of(setup));
      world.step();
    }
    assertEquals(List.of("b commands phase 1", "b exchanges at 2.0"), happened.subList(0, 2));
    assertEquals(
        Set.of(LISTED.uri(), URI.create("coap://found-by-a")),
        Set.copyOf(next.setup.devices().stream().map(DeviceAddress::uri).toList()));
  }

  @Test
  void devicesThatDoNotReportAreNamedAtTheStart() {
    String message =
        assertThrows(
                DeviceException.class,
                () -> open(new ScriptedDriver("a", false), Duration.ofSeconds(5)))
            .getMessage();
    assertTrue(message.contains("coap://found-by-a (does not answer)"), message);
    assertTrue(happened.contains("street closes"));
  }

  @Test
  void inRealTimeNobodyWaitsForADevice() throws DeviceException {
    try (DeviceWorld world = open(new ScriptedDriver("a", false), Duration.ZERO)) {
      world.step();
      assertEquals(List.of(), world.warnings());
    }
  }

  @Test
  void aStepWithoutAnAnswerIsTold() throws DeviceException {
    ScriptedDriver driver = new ScriptedDriver("a", true);
    try (DeviceWorld world = open(driver, Duration.ofSeconds(5))) {
      driver.answers = false;
      world.step();
      assertEquals(
          List.of("2 times the street went on although not every device had answered within 5 s"),
          world.warnings());
    }
  }

  @Test
  void aControllerThatLooksForSingleVehiclesIsTold() throws DeviceException {
    try (DeviceWorld world = open(new ScriptedDriver("a", true), Duration.ofSeconds(5))) {
      assertFalse(world.warnings().toString().contains("single vehicles"));
      assertEquals(0, world.laneVehicles().count(0));
      assertTrue(world.warnings().toString().contains("single vehicles"));
    }
  }

  private DeviceWorld open(ScriptedDriver driver, Duration patience) throws DeviceException {
    DeviceSettings settings =
        new DeviceSettings(List.of(LISTED), Optional.empty(), Optional.empty(), 2, 0, 60, patience);
    return DeviceWorld.open(
        new Street(), Optional.of(new Units()), driver::of, settings, System::nanoTime);
  }

  private final class ScriptedDriver implements DeviceDriver {
    private final String name;
    private volatile boolean answers;
    private DeviceSetup setup;

    ScriptedDriver(String name, boolean answers) {
      this.name = name;
      this.answers = answers;
    }

    DeviceDriver of(DeviceSetup given) {
      setup = given;
      return this;
    }

    @Override
    public void apply(SignalCommand command) {
      happened.add(name + " commands phase " + command.phase());
    }

    @Override
    public boolean exchange(double timeSeconds, Duration patience) {
      happened.add(name + " exchanges at " + timeSeconds);
      setup
          .sink()
          .offer(
              new Observation(
                  "d", ObservedProperty.QUEUE, timeSeconds, timeSeconds, 1, 1, timeSeconds + 3));
      return answers;
    }

    @Override
    public List<DeviceState> devices() {
      return List.of(
          new DeviceState(
              "found",
              URI.create("coap://found-by-" + name),
              DeviceState.Status.SEARCHED,
              Double.NaN,
              0,
              0,
              "does not answer"));
    }

    @Override
    public void close() {
      happened.add(name + " closes");
    }
  }

  private final class Units implements Roadside {
    @Override
    public void step() {
      happened.add("street steps");
    }

    @Override
    public List<DeviceAddress> devices() {
      return List.of();
    }

    @Override
    public void close() {
      happened.add("roadside closes");
    }
  }

  private final class Street implements World {
    @Override
    public Network network() {
      Junction junction =
          new Junction(
              0, "j", new Point(0, 0), false, List.of(), List.of(), List.of(), SignalPlan.NONE);
      return new Network("street", List.of(junction), List.of(), List.of(), List.of());
    }

    @Override
    public Actuator actuator() {
      throw new AssertionError("only the roadside may command the street");
    }

    @Override
    public void step() {
      throw new AssertionError("only the roadside may step the street");
    }

    @Override
    public void close() {
      happened.add("street closes");
    }
  }
}
