package org.lukou.coap.device.internal;

import org.lukou.api.device.DeviceSetup;
import org.lukou.api.observation.Observation;

/**
 * What everything in a driver shares.
 *
 * @param setup what the driver was told
 * @param client its sockets and threads
 * @param counters what it counts
 * @param progress told whenever something has arrived
 */
record Surroundings(DeviceSetup setup, Client client, Counters counters, Runnable progress) {

  double runSeconds() {
    return setup.clock().getAsDouble();
  }

  void offer(Observation observation) {
    if (!setup.sink().offer(observation)) {
      counters.count(Counters.LOST);
    }
  }
}
