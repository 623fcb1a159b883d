package org.lukou.coap.device.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lukou.api.network.Network;
import org.lukou.api.observation.ObservedProperty;
import org.lukou.coap.wire.Names;
import org.lukou.coap.wire.senml.CommonRecords;
import org.lukou.coap.wire.senml.SenmlReader;

/**
 * What the names in the packs of cabinets stand for. All cabinets use the same ones, so that they
 * are kept once for all. Thread-safe.
 */
final class Vocabulary {

  private final Map<String, Reading> readings = new ConcurrentHashMap<>();
  private final Map<String, String> detectors = new HashMap<>();
  private final CommonRecords records = new CommonRecords();

  /** Knows the ids of a network's detectors. */
  Vocabulary(Network network) {
    network.detectors().forEach(detector -> detectors.put(detector.id(), detector.id()));
  }

  /**
   * What a name stands for.
   *
   * @param place of the detector in its cabinet
   * @param property what it measures
   */
  record Reading(String name, int place, ObservedProperty property) {}

  /**
   * Learns the names of the readings of detectors.
   *
   * @param ids by place
   * @return the ids, as the very strings of the network if it knows them: whoever looks them up
   *     sees at a glance then that they are the same
   */
  List<String> learn(List<String> ids) {
    for (int place = 0; place < ids.size(); place++) {
      for (ObservedProperty property : ObservedProperty.values()) {
        String name = Names.reading(place, property).text();
        readings.putIfAbsent(name, new Reading(name, place, property));
      }
    }
    return ids.stream().map(id -> detectors.getOrDefault(id, id)).toList();
  }

  /** Returns what a name stands for, null if that is not known. */
  Reading reading(String name) {
    return readings.get(name);
  }

  /** Returns a reader of the packs of one more cabinet. */
  SenmlReader reader() {
    return new SenmlReader(records);
  }
}
