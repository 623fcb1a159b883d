package org.lukou.tck.device;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceDriver;
import org.lukou.api.device.DeviceDriverFactory;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceState;
import org.lukou.api.network.Detector;
import org.lukou.api.network.Junction;
import org.lukou.api.observation.Observation;
import org.lukou.api.signal.SignalCommand;
import org.lukou.tck.thread.StartedThreads;

/**
 * What is expected of a driver, whatever its protocol: above all that it never takes the kernel's
 * thread or the city down with a device. Extend it; every rule that is broken is explained.
 */
@Isolated("one of its rules counts threads")
public abstract class DeviceContract {

  /** How long the driver or a device may take for what it does at once. */
  Duration patience = Duration.ofSeconds(20);

  /** Returns the driver's factory, a new one at every call. */
  protected abstract DeviceDriverFactory factory();

  /** Returns the address of a device in the driver's protocol. */
  protected abstract URI address(String host, int port);

  /**
   * Puts up a device that reports the number of vehicles on one lane, now and when asked.
   *
   * @param detector the detector that it stands for
   * @param vehicles what it counts
   * @return empty if the test has no such device; what is reported then goes unchecked
   */
  protected Optional<TestDevice> device(Detector detector, int vehicles) throws IOException {
    return Optional.empty();
  }

  @Test
  public final void opensWithoutAnyDevice() {
    try (Desk desk = new Desk(factory(), List.of())) {
      assertEquals(List.of(), desk.driver().devices(), "Nobody told the driver of any device");
      assertTrue(desk.driver().alarms().stream().noneMatch(String::isBlank), "Alarms are words");
    }
  }

  @Test
  public final void tellsOfADeviceThatDoesNotAnswer() throws IOException {
    URI nobody = nobody();
    try (Desk desk = new Desk(factory(), List.of(at(nobody)))) {
      desk.driver().exchange(0, Duration.ofMillis(300));
      DeviceState state = desk.state(nobody);
      assertNotEquals(
          DeviceState.Status.ONLINE, state.status(), "A device that is silent is not online");
      assertTrue(Double.isNaN(state.lastSeconds()), "It has never told anything: " + state);
      assertEquals(0, state.observations(), "It has never told anything");
      assertTrue(desk.reported().isEmpty(), "Nobody measured what the driver reports");
    }
  }

  @Test
  public final void refusesOrReportsAnAddressOfAnotherProtocol() {
    URI other = URI.create("no-such-protocol://127.0.0.1:9");
    DeviceDriver driver = null;
    try {
      driver = factory().open(Desk.setup(List.of(at(other)), observations -> 0));
      driver.exchange(0, Duration.ZERO);
      assertTrue(
          driver.devices().stream().noneMatch(d -> d.status() == DeviceState.Status.ONLINE),
          "Nobody is online at " + other);
    } catch (DeviceException refused) {
      assertTrue(
          refused.getMessage().contains("no-such-protocol"),
          "A refusal names the address, so that the user finds it: " + refused.getMessage());
    } catch (RuntimeException e) {
      fail("An address that cannot be used is refused with a DeviceException, not with " + e, e);
    } finally {
      if (driver != null) {
        driver.close();
      }
    }
  }

  @Test
  public final void takesCommandsWithoutWaitingForDevices() throws IOException {
    try (Desk desk = new Desk(factory(), List.of(at(nobody())))) {
      assertTimeoutPreemptively(
          patience,
          () -> command(desk),
          "A command is taken on the kernel's thread: apply returns at once, whether or not a"
              + " device is there for the junction");
    }
  }

  @Test
  public final void anExchangeWithoutPatienceDoesNotWait() throws IOException {
    try (Desk desk = new Desk(factory(), List.of(at(nobody())))) {
      command(desk);
      assertTimeoutPreemptively(
          patience,
          () -> desk.driver().exchange(0, Duration.ZERO),
          "In real time nobody waits: an exchange with a patience of 0 returns at once");
    }
  }

  @Test
  public final void aWaitingExchangeEndsWhenTheDriverIsClosed() throws Exception {
    Desk desk = new Desk(factory(), List.of(at(nobody())));
    CompletableFuture<Boolean> waiting =
        CompletableFuture.supplyAsync(() -> desk.driver().exchange(1, Duration.ofHours(1)));
    desk.close();
    waiting.handle((answer, failure) -> answer).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    assertFalse(
        waiting.isCompletedExceptionally(),
        "A driver is exchanged while the kernel waits for it: the wait ends, without an exception");
  }

  @Test
  public final void isQuietAfterItWasClosed() throws IOException {
    Desk desk = new Desk(factory(), List.of(at(nobody())));
    desk.close();
    assertDoesNotThrow(
        () -> {
          command(desk);
          desk.driver().exchange(1, Duration.ZERO);
        },
        "The kernel may be at work with a driver that is just being exchanged: commands and"
            + " exchanges after close do nothing");
    desk.reported().clear();
    desk.driver().exchange(2, Duration.ZERO);
    assertTrue(desk.reported().isEmpty(), "A closed driver reports nothing");
  }

  @Test
  public final void closingEndsItsThreads() throws IOException, InterruptedException {
    StartedThreads threads = StartedThreads.sinceNow();
    Desk desk = new Desk(factory(), List.of(at(nobody())));
    command(desk);
    desk.driver().exchange(0, Duration.ofMillis(50));
    desk.close();
    assertEquals(
        List.of(), threads.left(patience), "A driver that is closed has ended all its threads");
  }

  @Test
  public final void driversOfOneFactoryAreIndependent() throws IOException {
    DeviceDriverFactory factory = factory();
    URI nobody = nobody();
    try (Desk first = new Desk(factory, List.of(at(nobody)))) {
      new Desk(factory, List.of()).close();
      assertNotNull(first.state(nobody), "Closing one driver leaves the others alone");
      assertDoesNotThrow(
          () -> first.driver().exchange(0, Duration.ZERO), "Closing one driver leaves the others");
    }
  }

  @Test
  public final void reportsWhatADeviceMeasures() throws Exception {
    Detector detector = Desk.network().detectors().get(0);
    Optional<TestDevice> offered = device(detector, 3);
    assumeTrue(offered.isPresent(), "this test has no device");
    try (TestDevice device = offered.get();
        Desk desk =
            new Desk(factory(), List.of(new DeviceAddress(device.uri(), device.bindings())))) {
      Observation observation = first(desk);
      assertEquals(detector.id(), observation.source(), "Observations carry the detector's id");
      assertEquals(3, observation.result(), "The device counts three vehicles: " + observation);
      assertTrue(
          observation.phenomenonTime() <= observation.resultTime(),
          "Nothing is known before it is true: " + observation);
      DeviceState state = desk.state(device.uri());
      assertEquals(DeviceState.Status.ONLINE, state.status(), "Who reports is online: " + state);
      assertTrue(state.observations() > 0, "What was reported is counted: " + state);
    }
  }

  private Observation first(Desk desk) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      desk.driver().exchange(1, Duration.ZERO);
      Observation observation = desk.reported().poll(100, TimeUnit.MILLISECONDS);
      if (observation != null) {
        return observation;
      }
    }
    return fail("A device reports, and within " + patience + " its driver has told nothing");
  }

  private static void command(Desk desk) {
    for (Junction junction : Desk.network().junctions()) {
      if (junction.signalised()) {
        SignalCommand show = SignalCommand.show(junction.index(), junction.phases().get(1));
        desk.driver().apply(show);
      }
    }
  }

  private static DeviceAddress at(URI uri) {
    return new DeviceAddress(uri, List.of());
  }

  /** Returns an address where a moment ago nobody listened. */
  private URI nobody() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return address("127.0.0.1", socket.getLocalPort());
    }
  }
}
