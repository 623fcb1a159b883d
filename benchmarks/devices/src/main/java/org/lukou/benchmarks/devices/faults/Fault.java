package org.lukou.benchmarks.devices.faults;

import org.lukou.benchmarks.devices.relay.Weather;

/**
 * Something that goes wrong.
 *
 * @param name in words
 * @param weather between cabinets and driver
 * @param commands how many each junction gets, one after the other
 * @param incident what happens halfway
 */
record Fault(String name, Weather weather, int commands, Incident incident) {

  /** What happens once, halfway. */
  enum Incident {
    /** Nothing. */
    NONE,
    /** A cabinet loses its power, and comes back on the same port. */
    CABINET_RESTART,
    /** The driver's process dies, and another one is started. */
    DRIVER_RESTART,
    /** Nothing gets through for longer than a lease. */
    LONG_SILENCE,
    /** The driver's address changes. */
    MOVED_DRIVER
  }
}
