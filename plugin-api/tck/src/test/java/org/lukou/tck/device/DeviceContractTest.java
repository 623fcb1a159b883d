package org.lukou.tck.device;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lukou.api.device.DeviceDriver;
import org.lukou.api.device.DeviceDriverFactory;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceSetup;
import org.lukou.api.device.DeviceState;
import org.lukou.api.network.Detector;
import org.lukou.api.signal.SignalCommand;

/** Every rule finds the driver that breaks it. */
class DeviceContractTest {

  private final CountDownLatch end = new CountDownLatch(1);

  /** A rule of the contract. */
  @FunctionalInterface
  private interface Rule {
    void hold(DeviceContract contract) throws Exception;
  }

  @AfterEach
  void letEverybodyGo() {
    end.countDown();
  }

  @Test
  void findsDevicesThatNobodyTold() {
    assertBroken(
        setup ->
            new PaperDriver(setup) {
              @Override
              public List<DeviceState> devices() {
                return List.of(state(PaperDriver.REPORTING));
              }
            },
        DeviceContract::opensWithoutAnyDevice,
        "Nobody told");
  }

  @Test
  void findsWhoDoesNotOpenWithoutItsDevices() {
    assertBroken(
        setup -> {
          throw new DeviceException("nobody answers");
        },
        DeviceContract::tellsOfADeviceThatDoesNotAnswer,
        "they may come later");
  }

  @Test
  void findsDevicesThatAreNotListed() {
    assertBroken(
        setup ->
            new PaperDriver(setup) {
              @Override
              public List<DeviceState> devices() {
                return List.of();
              }
            },
        DeviceContract::tellsOfADeviceThatDoesNotAnswer,
        "lists every device");
  }

  @Test
  void findsValuesThatNobodyMeasured() {
    assertBroken(
        setup ->
            new PaperDriver(setup) {
              @Override
              public boolean exchange(double timeSeconds, Duration patience) {
                report(0);
                return true;
              }
            },
        DeviceContract::tellsOfADeviceThatDoesNotAnswer,
        "Nobody measured");
  }

  @Test
  void findsAnAddressThatEndsInAnException() {
    assertBroken(
        setup -> {
          setup.devices().forEach(device -> requirePaper(device.uri()));
          return new PaperDriver(setup);
        },
        DeviceContract::refusesOrReportsAnAddressOfAnotherProtocol,
        "not with");
  }

  private static void requirePaper(URI uri) {
    if (!"paper".equals(uri.getScheme())) {
      throw new IllegalArgumentException("no paper");
    }
  }

  @Test
  void findsARefusalThatDoesNotNameTheAddress() {
    assertBroken(
        setup -> {
          throw new DeviceException("no");
        },
        DeviceContract::refusesOrReportsAnAddressOfAnotherProtocol,
        "names the address");
  }

  @Test
  void findsCommandsThatWaitForAnAnswer() {
    assertBroken(
        setup ->
            new PaperDriver(setup) {
              @Override
              public void apply(SignalCommand command) {
                await();
              }
            },
        DeviceContract::takesCommandsWithoutWaitingForDevices,
        "apply returns at once");
  }

  @Test
  void findsAnExchangeThatWaitsWithoutPatience() {
    assertBroken(
        setup ->
            new PaperDriver(setup) {
              @Override
              public boolean exchange(double timeSeconds, Duration patience) {
                await();
                return true;
              }
            },
        DeviceContract::anExchangeWithoutPatienceDoesNotWait,
        "patience of 0");
  }

  @Test
  void findsAnExchangeThatOutlivesTheDriver() {
    DeviceContract contract =
        contract(
            setup ->
                new PaperDriver(setup) {
                  @Override
                  public boolean exchange(double timeSeconds, Duration patience) {
                    await();
                    return true;
                  }
                });
    assertThrows(TimeoutException.class, contract::aWaitingExchangeEndsWhenTheDriverIsClosed);
  }

  @Test
  void findsWhoThrowsAfterItWasClosed() {
    assertBroken(
        setup ->
            new PaperDriver(setup) {
              private boolean ended;

              @Override
              public void apply(SignalCommand command) {
                if (ended) {
                  throw new IllegalStateException("closed");
                }
              }

              @Override
              public void close() {
                ended = true;
                super.close();
              }
            },
        DeviceContract::isQuietAfterItWasClosed,
        "after close do nothing");
  }

  @Test
  void findsAThreadThatGoesOn() {
    assertBroken(
        setup -> {
          new Thread(this::await, "stubborn").start();
          return new PaperDriver(setup);
        },
        DeviceContract::closingEndsItsThreads,
        "stubborn");
  }

  @Test
  void findsDriversThatShareTheirDevices() {
    List<DeviceDriver> all = new ArrayList<>();
    assertBroken(
        setup -> {
          PaperDriver driver = new Together(setup, all);
          all.add(driver);
          return driver;
        },
        DeviceContract::driversOfOneFactoryAreIndependent,
        "lists every device");
  }

  /** When one is closed, all of them forget their devices. */
  private static final class Together extends PaperDriver {
    private final List<DeviceDriver> all;

    Together(DeviceSetup setup, List<DeviceDriver> all) {
      super(setup);
      this.all = all;
    }

    @Override
    public List<DeviceState> devices() {
      return all.isEmpty() ? List.of() : super.devices();
    }

    @Override
    public void close() {
      super.close();
      all.clear();
    }
  }

  @Test
  void findsValuesThatAreChangedOnTheWay() {
    assertBroken(
        setup ->
            new PaperDriver(setup) {
              @Override
              void report(double value) {
                super.report(value + 1);
              }
            },
        DeviceContract::reportsWhatADeviceMeasures,
        "counts three vehicles");
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertBroken(DeviceDriverFactory factory, Rule rule, String told) {
    DeviceContract contract = contract(factory);
    AssertionError failure = assertThrows(AssertionError.class, () -> rule.hold(contract));
    assertTrue(failure.getMessage().contains(told), failure.getMessage());
  }

  private static DeviceContract contract(DeviceDriverFactory factory) {
    DeviceContract contract =
        new DeviceContract() {
          @Override
          protected DeviceDriverFactory factory() {
            return factory;
          }

          @Override
          protected URI address(String host, int port) {
            return URI.create("paper://" + host + ":" + port);
          }

          @Override
          protected Optional<TestDevice> device(Detector detector, int vehicles) {
            return Optional.of(new TestDevice(PaperDriver.REPORTING, List.of(), () -> {}));
          }
        };
    contract.patience = Duration.ofMillis(300);
    return contract;
  }
}
