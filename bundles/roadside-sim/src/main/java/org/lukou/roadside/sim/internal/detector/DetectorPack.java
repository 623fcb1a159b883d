package org.lukou.roadside.sim.internal.detector;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lukou.api.observation.ObservedProperty;
import org.lukou.coap.wire.Names;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.coap.wire.senml.SenmlWriter;

/** What the detectors of a cabinet reported at one step, ready to be sent. Thread-safe. */
public final class DetectorPack {

  private final String baseName;
  private final double clockSeconds;
  private final double streetSeconds;
  private final List<Optional<Reading>> readings;
  private final Map<SenmlFormat, byte[]> encoded = new EnumMap<>(SenmlFormat.class);

  /**
   * Keeps what was reported.
   *
   * @param baseName begins every name in it
   * @param clockSeconds the cabinet's clock, in seconds since 1970
   * @param streetSeconds the same moment in seconds of the street
   * @param readings by place, empty where one is missing; the list is kept
   */
  public DetectorPack(
      String baseName,
      double clockSeconds,
      double streetSeconds,
      List<Optional<Reading>> readings) {
    this.baseName = baseName;
    this.clockSeconds = clockSeconds;
    this.streetSeconds = streetSeconds;
    this.readings = readings;
  }

  /** Returns the pack of all detectors, encoded once however many ask. */
  public synchronized byte[] encode(SenmlFormat format) {
    return encoded.computeIfAbsent(format, this::encodeAll);
  }

  /** Returns the pack of one detector. */
  public byte[] encode(SenmlFormat format, int place) {
    SenmlWriter pack = new SenmlWriter(format, baseName, clockSeconds);
    write(pack, format, place);
    return pack.finish();
  }

  private byte[] encodeAll(SenmlFormat format) {
    SenmlWriter pack = new SenmlWriter(format, baseName, clockSeconds);
    for (int place = 0; place < readings.size(); place++) {
      write(pack, format, place);
    }
    return pack.finish();
  }

  private void write(SenmlWriter pack, SenmlFormat format, int place) {
    Reading reading = readings.get(place).orElse(null);
    if (reading == null) {
      return;
    }
    pack.at(reading.seconds() - streetSeconds);
    number(pack, format, place, ObservedProperty.VEHICLE_COUNT, reading.count());
    number(pack, format, place, ObservedProperty.QUEUE, reading.queue());
    number(pack, format, place, ObservedProperty.MEAN_SPEED, reading.speedMps());
    number(pack, format, place, ObservedProperty.OCCUPANCY, reading.occupancy());
    pack.flag(Names.reading(place, ObservedProperty.ENTRY_BLOCKED), reading.blocked());
  }

  private static void number(
      SenmlWriter pack, SenmlFormat format, int place, ObservedProperty property, double value) {
    String unit = format == SenmlFormat.JSON ? Names.unit(property) : null;
    pack.number(Names.reading(place, property), unit, value);
  }
}
