package org.lukou.cli.run;

import java.nio.file.Path;
import org.lukou.api.device.Imperfections;

/**
 * That a city is seen and commanded through devices, and how.
 *
 * @param driver the protocol
 * @param list the file that lists the devices; null for virtual ones along the simulated street
 * @param imperfections how the virtual detectors err
 * @param leaseSeconds for how long a command holds unless it is renewed
 * @param realTime whether nobody waits for a device; otherwise the street goes in lock step
 */
public record DeviceSpec(
    String driver, Path list, Imperfections imperfections, double leaseSeconds, boolean realTime) {

  /** The protocol that devices speak. */
  public static final String COAP = "coap";

  /** The usual lease, in seconds: two decisions of a city that decides every 30 s. */
  public static final double LEASE_SECONDS = 60;

  /** Returns whether the devices are virtual ones along the simulated street. */
  public boolean virtual() {
    return list == null;
  }
}
