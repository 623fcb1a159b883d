package org.lukou.benchmarks.devices.peers;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.lukou.api.device.Credential.SharedKey;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.Imperfections;
import org.lukou.api.device.Right;
import org.lukou.api.device.RoadsideSetup;
import org.lukou.benchmarks.devices.street.StarNetwork;
import org.lukou.benchmarks.devices.street.TableStreet;
import org.lukou.roadside.sim.internal.VirtualRoadside;
import org.lukou.roadside.sim.internal.server.Cabinet;

/** A cabinet with twenty detectors, for others to speak with. */
final class OneCabinet implements AutoCloseable {

  /** A key that can be typed. */
  static final String KEY = "secretPSK_text16";

  static final SharedKey DRIVER = new SharedKey("driver", "73656372657450534b5f746578743136");

  /** When its clock began, in seconds since 1970. */
  static final long EPOCH = 1_700_000_000;

  private static final int DETECTORS = 20;

  private final TableStreet street = new TableStreet(StarNetwork.of(1, DETECTORS));
  private final VirtualRoadside roadside;

  OneCabinet() throws DeviceException {
    roadside =
        VirtualRoadside.open(
            new RoadsideSetup(
                street,
                1,
                EPOCH,
                "127.0.0.1",
                0,
                new RoadsideSetup.Access(
                    null,
                    Set.of(DRIVER),
                    Map.of(DRIVER.identity(), Set.of(Right.OBSERVE, Right.ACTUATE))),
                Imperfections.NONE));
    roadside.step();
  }

  /** Lets a second pass. */
  void step() {
    roadside.step();
  }

  Cabinet cabinet() {
    return roadside.cabinets().get(0);
  }

  /** Returns how often something has happened to it. */
  long counted(String name) {
    return roadside.counters().getOrDefault(name, 0L);
  }

  URI plain() {
    return cabinet().uri();
  }

  URI secure() {
    return cabinet().secureUri();
  }

  @Override
  public void close() {
    roadside.close();
  }
}
