package org.lukou.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lukou.api.device.Imperfections;
import org.lukou.cli.run.DeviceSpec;
import picocli.CommandLine.Option;

/** The options by which a city is seen and commanded through devices. */
public final class DeviceOptions {

  @Option(
      names = "--devices",
      paramLabel = "coap|FILE",
      description = {
        "See and command the city through devices only. coap: virtual roadside units along the"
            + " simulated street, on real UDP sockets; every step waits for them (lock step).",
        "FILE: the devices that a list names (docs/roadside.md), in real time."
      })
  private String devices;

  @Option(
      names = "--driver",
      paramLabel = "NAME",
      description =
          "Who speaks with the devices of a list: coap (default), or what your own bundle offers.")
  private String driver;

  @Option(
      names = "--real-time",
      description = "One second a second, and nobody waits for a device.")
  private boolean realTime;

  @Option(
      names = "--lease",
      paramLabel = "S",
      description =
          "How long a command holds at a cabinet when the testbed falls silent, in seconds"
              + " (default: 60).")
  private Double leaseSeconds;

  @Option(
      names = "--imperfect",
      paramLabel = "[DETECTOR:]NAME=VALUE,...",
      description =
          "How virtual detectors err: noise (share), drop-out (probability), stuck-at, bias, delay"
              + " and clock-skew (seconds). For all, or for one. Repeatable.")
  private List<String> imperfect = new ArrayList<>();

  /** Returns whether the city runs in real time. */
  boolean realTime() {
    return realTime || !(devices == null || virtual());
  }

  /**
   * Returns how the city is seen and commanded; null for perfect detectors.
   *
   * @throws IllegalArgumentException if a value is out of range; the message is for the user
   */
  DeviceSpec spec(long seed) {
    Imperfections imperfections = ImperfectionText.of(imperfect, seed);
    if (devices == null) {
      require(
          leaseSeconds == null && imperfect.isEmpty(), "--lease and --imperfect need --devices");
      require(driver == null, "--driver needs --devices with a list");
      return null;
    }
    require(
        virtual() || imperfect.isEmpty(),
        "--imperfect is for virtual detectors; those in " + devices + " err by themselves");
    require(
        !virtual() || driver == null,
        "--driver needs --devices with a list; the virtual devices speak CoAP");
    double lease = leaseSeconds == null ? DeviceSpec.LEASE_SECONDS : leaseSeconds;
    require(lease > 0 && lease <= 300, "--lease is " + lease + "; choose more than 0, up to 300");
    return new DeviceSpec(
        driver == null ? DeviceSpec.COAP : driver,
        virtual() ? null : Path.of(devices).toAbsolutePath().normalize(),
        imperfections,
        lease,
        realTime());
  }

  private boolean virtual() {
    return DeviceSpec.COAP.equals(devices);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
