package org.lukou.cli.run;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.lukou.api.device.Credential;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceDriverFactory;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.Roadside;
import org.lukou.api.device.RoadsideSetup;
import org.lukou.api.world.World;
import org.lukou.devices.AccessFile;
import org.lukou.devices.DeviceList;
import org.lukou.devices.DeviceSettings;
import org.lukou.devices.DeviceWorld;
import org.lukou.runtime.Testbed;
import org.lukou.runtime.profile.ProfileException;

/**
 * Puts devices between a city and its kernel; every failure is told in words.
 *
 * @param testbed the bundles
 * @param spec how
 * @param stepSeconds length of a step of the run, in seconds
 */
record CityDevices(Testbed testbed, DeviceSpec spec, double stepSeconds) {

  private static final Duration LOCK_STEP_PATIENCE = Duration.ofSeconds(10);
  private static final String LOOPBACK = "127.0.0.1";
  private static final int KEY_BYTES = 32;

  /** When a simulated street begins by its own clock: 2026-01-01T00:00:00Z. */
  private static final double SIMULATED_EPOCH_SECONDS = 1_767_225_600;

  /** Opens the world of devices along a street, which is closed if that fails. */
  DeviceWorld open(World street) throws RunException {
    try {
      DeviceWorld world = spec.virtual() ? simulated(street) : real(street);
      testbed.onDriverChange(name -> changed(world, name));
      return world;
    } catch (DeviceException | ProfileException e) {
      street.close();
      throw new RunException(e.getMessage(), e);
    }
  }

  private DeviceWorld simulated(World street) throws DeviceException, ProfileException {
    DeviceDriverFactory driver = testbed.driver(spec.driver());
    Credential.SharedKey key = randomKey("testbed");
    Roadside roadside =
        testbed
            .roadside(spec.driver())
            .open(
                new RoadsideSetup(
                    street,
                    stepSeconds,
                    SIMULATED_EPOCH_SECONDS,
                    LOOPBACK,
                    0,
                    AccessFile.only(key),
                    spec.imperfections()));
    DeviceSettings settings =
        settings(roadside.devices(), Optional.empty(), Optional.of(key), SIMULATED_EPOCH_SECONDS);
    return open(street, Optional.of(roadside), driver, settings);
  }

  private DeviceWorld real(World map) throws DeviceException, ProfileException {
    boolean coap = spec.driver().equals(DeviceSpec.COAP);
    DeviceList list = coap ? DeviceList.read(spec.list()) : DeviceList.readForeign(spec.list());
    return open(
        map,
        Optional.empty(),
        testbed.driver(spec.driver()),
        settings(
            list.devices(), list.directory(), list.credential(), System.currentTimeMillis() / 1e3));
  }

  private static DeviceWorld open(
      World street,
      Optional<Roadside> roadside,
      DeviceDriverFactory driver,
      DeviceSettings settings)
      throws DeviceException {
    return DeviceWorld.open(street, roadside, driver, settings, System::nanoTime);
  }

  private DeviceSettings settings(
      List<DeviceAddress> devices,
      Optional<URI> directory,
      Optional<Credential> credential,
      double epochSeconds) {
    return new DeviceSettings(
        devices,
        directory,
        credential,
        stepSeconds,
        epochSeconds,
        spec.leaseSeconds(),
        spec.realTime() ? Duration.ZERO : LOCK_STEP_PATIENCE);
  }

  private void changed(DeviceWorld world, String protocol) {
    if (!protocol.equals(spec.driver())) {
      return;
    }
    try {
      world.exchangeDriver(testbed.driver(protocol));
    } catch (DeviceException | ProfileException gone) {
      world.removeDriver();
    }
  }

  /** Returns a new secret for somebody. */
  static Credential.SharedKey randomKey(String identity) {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new Credential.SharedKey(identity, HexFormat.of().formatHex(key));
  }
}
