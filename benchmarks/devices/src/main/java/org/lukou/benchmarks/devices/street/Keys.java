package org.lukou.benchmarks.devices.street;

import java.util.Map;
import java.util.Set;
import org.lukou.api.device.Credential.SharedKey;
import org.lukou.api.device.Imperfections;
import org.lukou.api.device.Right;
import org.lukou.api.device.RoadsideSetup;
import org.lukou.api.world.World;

/** Who may do what at the cabinets of a benchmark, all on loopback. */
public final class Keys {

  /** Who may observe and command. */
  public static final SharedKey DRIVER =
      new SharedKey("driver", "00112233445566778899aabbccddeeff");

  /** Who may observe only. */
  public static final SharedKey READER =
      new SharedKey("reader", "ffeeddccbbaa99887766554433221100");

  /** When every run begins, in seconds since 1970. */
  public static final double EPOCH_SECONDS = 1_700_000_000;

  private Keys() {}

  /** Returns cabinets along a street that know both keys, with perfect detectors. */
  public static RoadsideSetup setup(World street, double stepSeconds) {
    return new RoadsideSetup(
        street,
        stepSeconds,
        EPOCH_SECONDS,
        "127.0.0.1",
        0,
        new RoadsideSetup.Access(
            null,
            Set.of(DRIVER, READER),
            Map.of(
                DRIVER.identity(), Set.of(Right.OBSERVE, Right.ACTUATE, Right.MAINTAIN),
                READER.identity(), Set.of(Right.OBSERVE))),
        Imperfections.NONE);
  }
}
