package org.lukou.coap.device.internal;

import java.util.List;
import org.lukou.api.device.DeviceSetup;
import org.lukou.api.observation.Observation;

/**
 * What everything in a driver shares.
 *
 * @param setup what the driver was told
 * @param client its sockets and threads
 * @param counters what it counts
 * @param vocabulary what names in packs stand for
 * @param progress told whenever something has arrived
 */
record Surroundings(
    DeviceSetup setup, Client client, Counters counters, Vocabulary vocabulary, Runnable progress) {

  double runSeconds() {
    return setup.clock().getAsDouble();
  }

  void offer(List<Observation> observations) {
    int room = setup.sink().offerAll(observations);
    counters.count(Counters.LOST, observations.size() - room);
  }
}
