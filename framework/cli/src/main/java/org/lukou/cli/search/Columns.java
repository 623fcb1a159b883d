package org.lukou.cli.search;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lukou.api.index.Aggregate;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Facet;
import org.lukou.api.index.Place;
import org.lukou.api.index.Sample;

/** What an index answers, as rows: values by the names of their columns. */
final class Columns {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  private Columns() {}

  static Map<String, Object> of(Sample sample) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("time", time(sample.timeMillis()));
    row.put("run", sample.series().run());
    row.put("junction", sample.series().junction());
    row.put("device", sample.series().device());
    row.put("quantity", sample.series().quantity());
    row.put("value", sample.value());
    addPlace(row, sample.series().place());
    return row;
  }

  static Map<String, Object> of(Entry entry) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("time", time(entry.timeMillis()));
    row.put("run", entry.run());
    row.put("junction", entry.junction());
    row.put("device", entry.device());
    row.put("kind", entry.kind());
    row.put("text", entry.text());
    addPlace(row, entry.place());
    row.put("body", entry.body());
    return row;
  }

  static Map<String, Object> of(Aggregate aggregate, boolean timed, List<Double> percentiles) {
    Map<String, Object> row = new LinkedHashMap<>();
    if (timed) {
      row.put("time", time(aggregate.bucketMillis()));
    }
    for (Facet facet : Facet.values()) {
      if (aggregate.group().containsKey(facet)) {
        row.put(facet.name().toLowerCase(Locale.ROOT), aggregate.group().get(facet));
      }
    }
    row.put("count", aggregate.count());
    row.put("sum", aggregate.sum());
    row.put("mean", aggregate.mean());
    row.put("min", aggregate.least());
    row.put("max", aggregate.greatest());
    List<Double> values = new ArrayList<>(aggregate.percentiles());
    for (int i = 0; i < values.size(); i++) {
      row.put("p" + name(percentiles.get(i)), values.get(i));
    }
    return row;
  }

  private static String name(double percentile) {
    return percentile == Math.rint(percentile)
        ? String.valueOf((long) percentile)
        : String.valueOf(percentile);
  }

  private static void addPlace(Map<String, Object> row, Place place) {
    row.put("longitude", place.isKnown() ? place.longitude() : null);
    row.put("latitude", place.isKnown() ? place.latitude() : null);
  }

  private static String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis));
  }
}
