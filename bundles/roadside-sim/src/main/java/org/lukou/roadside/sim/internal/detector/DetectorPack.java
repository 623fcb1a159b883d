package org.lukou.roadside.sim.internal.detector;

import java.util.List;
import java.util.Optional;
import org.lukou.api.observation.ObservedProperty;
import org.lukou.coap.wire.Names;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.coap.wire.senml.SenmlWriter;

/**
 * What the detectors of a cabinet reported at one step, ready to be sent.
 *
 * @param clockSeconds the cabinet's clock, in seconds since 1970
 * @param streetSeconds the same moment in seconds of the street
 * @param readings by place; empty where one is missing
 */
public record DetectorPack(
    double clockSeconds, double streetSeconds, List<Optional<Reading>> readings) {

  /** Returns the pack of all detectors. */
  public byte[] encode(SenmlFormat format, String baseName) {
    SenmlWriter pack = new SenmlWriter(format, baseName, clockSeconds);
    for (int place = 0; place < readings.size(); place++) {
      write(pack, format, place);
    }
    return pack.finish();
  }

  /** Returns the pack of one detector. */
  public byte[] encode(SenmlFormat format, String baseName, int place) {
    SenmlWriter pack = new SenmlWriter(format, baseName, clockSeconds);
    write(pack, format, place);
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
    pack.flag(name(place, ObservedProperty.ENTRY_BLOCKED), reading.blocked());
  }

  private static void number(
      SenmlWriter pack, SenmlFormat format, int place, ObservedProperty property, double value) {
    String unit = format == SenmlFormat.JSON ? Names.unit(property) : null;
    pack.number(name(place, property), unit, value);
  }

  private static String name(int place, ObservedProperty property) {
    return place + "/" + Names.reading(property);
  }
}
