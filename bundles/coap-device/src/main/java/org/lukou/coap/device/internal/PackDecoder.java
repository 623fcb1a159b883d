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

  private final Map<String, Meaning> meanings = new HashMap<>();
  private final SenmlReader reader = new SenmlReader();
  private final double epochSeconds;
  private final List<Observation> batch = new ArrayList<>();
  private long sequence;
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
          meanings.put(Names.reading(place, property), new Meaning(detector, property));
        }
      }
    }
  }

  /** What a name in a pack stands for. */
  private record Meaning(String detector, ObservedProperty property) {}

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
    Meaning meaning = meanings.get(record.localName());
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
}
