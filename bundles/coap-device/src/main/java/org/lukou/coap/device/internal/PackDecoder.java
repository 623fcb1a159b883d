package org.lukou.coap.device.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservedProperty;
import org.lukou.coap.wire.Names;
import org.lukou.coap.wire.senml.SenmlCursor;
import org.lukou.coap.wire.senml.SenmlException;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.coap.wire.senml.SenmlReader;

/** Turns a cabinet's packs of readings into observations. Not thread-safe. */
final class PackDecoder {

  private static final int MOST_PLACES = 1 << 9;

  private final Map<String, Meaning> meanings = new HashMap<>();
  private final List<Meaning> usual = new ArrayList<>();
  private final SenmlReader reader = new SenmlReader();
  private final double epochSeconds;
  private final List<Observation> batch = new ArrayList<>();
  private long sequence;
  private int place;
  private double resultSeconds;
  private double validUntil;
  private double packSeconds;

  /**
   * Prepares to decode.
   *
   * @param detectors ids by place; empty where there is none
   * @param epochSeconds when the run began, in seconds since 1970
   */
  PackDecoder(List<String> detectors, double epochSeconds) {
    this.epochSeconds = epochSeconds;
    for (int place = 0; place < detectors.size(); place++) {
      String detector = detectors.get(place);
      for (ObservedProperty property : ObservedProperty.values()) {
        if (!detector.isEmpty()) {
          String name = Names.reading(place, property).text();
          meanings.put(name, new Meaning(name, detector, property));
        }
      }
    }
  }

  /** What a name in a pack stands for. */
  private record Meaning(String name, String detector, ObservedProperty property) {

    /** Returns it with the very string that packs are read with: comparing takes one look then. */
    Meaning as(String read) {
      return new Meaning(read, detector, property);
    }
  }

  /**
   * Decodes a pack into a batch, the one before is forgotten.
   *
   * @param nowSeconds the time of the run
   * @param maxAgeSeconds how long the readings may be used
   * @return when the pack was true, in seconds of the run; not a number if it is empty
   */
  double decode(SenmlFormat format, byte[] pack, double nowSeconds, double maxAgeSeconds)
      throws SenmlException {
    batch.clear();
    place = 0;
    packSeconds = Double.NaN;
    resultSeconds = nowSeconds;
    validUntil = nowSeconds + maxAgeSeconds;
    reader.readNext(format, pack, epochSeconds + nowSeconds, record -> take(record, maxAgeSeconds));
    return packSeconds;
  }

  /** Returns the observations of the pack that was decoded last. */
  List<Observation> batch() {
    return batch;
  }

  /** The first record has the pack's own time; a pack that came late is not fresh for as long. */
  private void take(SenmlCursor record, double maxAgeSeconds) {
    if (Double.isNaN(packSeconds)) {
      packSeconds = record.packTime() - epochSeconds;
      validUntil = Math.min(validUntil, Math.max(packSeconds, 0) + maxAgeSeconds);
    }
    Meaning meaning = meaning(record.localName());
    if (meaning != null && (record.hasNumber() || record.hasFlag())) {
      double value = record.hasFlag() ? (record.flag() ? 1 : 0) : record.number();
      double time = record.time() - epochSeconds;
      batch.add(
          new Observation(
              meaning.detector,
              meaning.property,
              time,
              Math.max(time, resultSeconds),
              sequence++,
              value,
              validUntil));
    }
  }

  /** Looks a name up; mostly it is the one that was at this place of the pack before. */
  private Meaning meaning(String name) {
    int at = place++;
    Meaning before = at < usual.size() ? usual.get(at) : null;
    if (before != null && before.name.equals(name)) {
      return before;
    }
    Meaning known = meanings.get(name);
    Meaning found = known == null ? null : known.as(name);
    if (at < usual.size()) {
      usual.set(at, found);
    } else if (at < MOST_PLACES) {
      usual.add(found);
    }
    return found;
  }
}
