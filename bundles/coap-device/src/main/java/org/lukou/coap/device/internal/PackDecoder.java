package org.lukou.coap.device.internal;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.observation.Observation;
import org.lukou.coap.device.internal.Vocabulary.Reading;
import org.lukou.coap.wire.senml.SenmlCursor;
import org.lukou.coap.wire.senml.SenmlException;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.coap.wire.senml.SenmlReader;

/** Turns a cabinet's packs of readings into observations. Not thread-safe. */
final class PackDecoder {

  private static final int MOST_PLACES = 1 << 9;

  private final List<String> detectors;
  private final Vocabulary vocabulary;
  private final SenmlReader reader;
  private final List<Reading> usual = new ArrayList<>();
  private final double epochSeconds;
  private List<Observation> batch = List.of();
  private long sequence;
  private int place;
  private double resultSeconds;
  private double validUntil;
  private double packSeconds;

  /**
   * Prepares to decode.
   *
   * @param detectors ids by place; empty where there is none
   * @param vocabulary what the names in the packs stand for
   * @param epochSeconds when the run began, in seconds since 1970
   */
  PackDecoder(List<String> detectors, Vocabulary vocabulary, double epochSeconds) {
    this.detectors = vocabulary.learn(detectors);
    this.vocabulary = vocabulary;
    this.epochSeconds = epochSeconds;
    reader = vocabulary.reader();
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
    batch = new ArrayList<>(usual.size()); // a used one would be old, and dear to fill with young
    place = 0;
    packSeconds = Double.NaN;
    resultSeconds = nowSeconds;
    validUntil = nowSeconds + maxAgeSeconds;
    reader.readNext(format, pack, epochSeconds + nowSeconds, record -> take(record, maxAgeSeconds));
    return packSeconds;
  }

  /** Returns the observations of the pack that was decoded last, and keeps them no longer. */
  List<Observation> takeBatch() {
    List<Observation> taken = batch;
    batch = List.of();
    return taken;
  }

  /** The first record has the pack's own time; a pack that came late is not fresh for as long. */
  private void take(SenmlCursor record, double maxAgeSeconds) {
    if (Double.isNaN(packSeconds)) {
      packSeconds = record.packTime() - epochSeconds;
      validUntil = Math.min(validUntil, Math.max(packSeconds, 0) + maxAgeSeconds);
    }
    Reading reading = reading(record.localName());
    String detector = detector(reading);
    if (!detector.isEmpty() && (record.hasNumber() || record.hasFlag())) {
      double value = record.hasFlag() ? (record.flag() ? 1 : 0) : record.number();
      double time = record.time() - epochSeconds;
      batch.add(
          new Observation(
              detector,
              reading.property(),
              time,
              Math.max(time, resultSeconds),
              sequence++,
              value,
              validUntil));
    }
  }

  /** Returns the id of the detector that a reading is of, empty if there is none. */
  private String detector(Reading reading) {
    return reading == null || reading.place() >= detectors.size()
        ? ""
        : detectors.get(reading.place());
  }

  /** Looks a name up; mostly it is the one that was at this place of the pack before. */
  private Reading reading(String name) {
    int at = place++;
    Reading before = at < usual.size() ? usual.get(at) : null;
    if (before != null && before.name().equals(name)) { // mostly the very same string
      return before;
    }
    Reading found = vocabulary.reading(name);
    if (at < usual.size()) {
      usual.set(at, found);
    } else if (at < MOST_PLACES) {
      usual.add(found);
    }
    return found;
  }
}
