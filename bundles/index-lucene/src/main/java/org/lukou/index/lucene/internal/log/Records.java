package org.lukou.index.lucene.internal.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Facet;
import org.lukou.api.index.GeoBox;
import org.lukou.api.index.Place;
import org.lukou.api.index.Query;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;
import org.lukou.api.index.ValueRange;
import org.lukou.index.lucene.internal.pack.ByteSink;
import org.lukou.index.lucene.internal.pack.ByteSource;

/**
 * The records of one file of the log after the other, as bytes and back: batches, and deletions.
 * Used either to write or to read, by one thread.
 */
public final class Records {

  private static final int BATCH = 1;
  private static final int DELETION = 2;

  private final Map<Series, Integer> numbers = new HashMap<>(); // of the series in this file
  private final List<Series> series = new ArrayList<>();

  /** Takes what is in a record. */
  public interface Taker {
    /** Takes a batch. */
    void batch(Batch batch) throws IOException, InterruptedException;

    /** Takes a deletion. */
    void deletion(Query query) throws IOException, InterruptedException;
  }

  /** Begins a new file: a series has its words where it first appears in a file. */
  public void beginFile() {
    forgetAfter(0);
  }

  /** Returns how many series have appeared in this file. */
  public int seriesCount() {
    return series.size();
  }

  /** Forgets the series that have appeared after the first so many. */
  public void forgetAfter(int count) {
    while (series.size() > count) {
      numbers.remove(series.remove(series.size() - 1));
    }
  }

  private int appear(Series one) {
    numbers.put(one, series.size());
    series.add(one);
    return series.size() - 1;
  }

  /** Writes a batch. */
  public void write(Batch batch, ByteSink sink) {
    sink.clear();
    sink.writeByte(BATCH);
    sink.writeText(batch.source());
    sink.writeSignedVarLong(batch.sequence());
    sink.writeVarLong(batch.samples().size());
    long before = 0;
    for (Samples samples : batch.samples()) {
      writeSeries(samples.series(), sink);
      sink.writeVarLong(samples.size());
      for (int i = 0; i < samples.size(); i++) {
        sink.writeSignedVarLong(samples.timeMillis(i) - before);
        before = samples.timeMillis(i);
      }
      for (int i = 0; i < samples.size(); i++) {
        sink.writeLong(Double.doubleToRawLongBits(samples.value(i)));
      }
    }
    sink.writeVarLong(batch.entries().size());
    batch.entries().forEach(entry -> writeEntry(entry, sink));
  }

  /** A known series is its number, doubled; a new one has its words besides. */
  private void writeSeries(Series one, ByteSink sink) {
    Integer known = numbers.get(one);
    if (known != null) {
      sink.writeVarLong(2L * known);
      return;
    }
    sink.writeVarLong(2L * appear(one) + 1);
    writeWords(one, sink);
  }

  /** Writes the words and the place of a series. */
  public static void writeWords(Series series, ByteSink sink) {
    sink.writeText(series.run());
    sink.writeText(series.device());
    sink.writeText(series.quantity());
    sink.writeText(series.junction());
    writePlace(series.place(), sink);
  }

  /** Reads what {@link #writeWords} wrote. */
  public static Series readWords(ByteSource source) {
    return new Series(
        source.readText(),
        source.readText(),
        source.readText(),
        source.readText(),
        readPlace(source));
  }

  private static void writePlace(Place place, ByteSink sink) {
    sink.writeLong(Double.doubleToRawLongBits(place.longitude()));
    sink.writeLong(Double.doubleToRawLongBits(place.latitude()));
  }

  private static Place readPlace(ByteSource source) {
    return new Place(
        Double.longBitsToDouble(source.readLong()), Double.longBitsToDouble(source.readLong()));
  }

  /** Writes an entry. */
  public static void writeEntry(Entry entry, ByteSink sink) {
    sink.writeSignedVarLong(entry.timeMillis());
    sink.writeText(entry.kind());
    sink.writeText(entry.run());
    sink.writeText(entry.device());
    sink.writeText(entry.junction());
    writePlace(entry.place(), sink);
    sink.writeText(entry.text());
    sink.writeText(entry.body());
  }

  /** Reads what {@link #writeEntry} wrote. */
  public static Entry readEntry(ByteSource source) {
    return new Entry(
        source.readSignedVarLong(),
        source.readText(),
        source.readText(),
        source.readText(),
        source.readText(),
        readPlace(source),
        source.readText(),
        source.readText());
  }

  /** Writes a deletion. */
  public void write(Query query, ByteSink sink) {
    sink.clear();
    sink.writeByte(DELETION);
    sink.writeLong(query.time().fromMillis());
    sink.writeLong(query.time().toMillis());
    sink.writeVarLong(query.facets().size());
    query
        .facets()
        .forEach(
            (facet, words) -> {
              sink.writeText(facet.name());
              sink.writeVarLong(words.size());
              words.forEach(sink::writeText);
            });
    sink.writeByte(query.box().isPresent() ? 1 : 0);
    query
        .box()
        .ifPresent(
            box -> {
              writePlace(new Place(box.west(), box.south()), sink);
              writePlace(new Place(box.east(), box.north()), sink);
            });
    sink.writeLong(Double.doubleToRawLongBits(query.values().least()));
    sink.writeLong(Double.doubleToRawLongBits(query.values().most()));
  }

  /**
   * Reads a record.
   *
   * @throws IndexOutOfBoundsException if it is none
   */
  public void read(byte[] record, Taker taker) throws IOException, InterruptedException {
    ByteSource source = new ByteSource(record, 0, record.length);
    int kind = source.readByte();
    switch (kind) {
      case BATCH -> taker.batch(readBatch(source));
      case DELETION -> taker.deletion(readDeletion(source));
      default -> throw new IndexOutOfBoundsException("a record of an unknown kind " + kind);
    }
  }

  private Batch readBatch(ByteSource source) {
    String name = source.readText();
    long sequence = source.readSignedVarLong();
    List<Samples> samples = new ArrayList<>();
    long before = 0;
    for (long left = source.readVarLong(); left > 0; left--) {
      Series series = readSeries(source);
      long[] times = new long[source.readCount(Integer.MAX_VALUE)];
      double[] values = new double[times.length];
      for (int i = 0; i < times.length; i++) {
        before += source.readSignedVarLong();
        times[i] = before;
      }
      for (int i = 0; i < times.length; i++) {
        values[i] = Double.longBitsToDouble(source.readLong());
      }
      samples.add(new Samples(series, times, values));
    }
    List<Entry> entries = new ArrayList<>();
    for (long left = source.readVarLong(); left > 0; left--) {
      entries.add(readEntry(source));
    }
    return new Batch(name, sequence, samples, entries);
  }

  private Series readSeries(ByteSource source) {
    long number = source.readVarLong();
    if ((number & 1) == 0) {
      return series.get((int) (number >>> 1));
    }
    Series one = readWords(source);
    if (appear(one) != number >>> 1) {
      throw new IndexOutOfBoundsException("a series out of order: " + one);
    }
    return one;
  }

  private static Query readDeletion(ByteSource source) {
    Query query = Query.ALL.between(source.readLong(), source.readLong());
    Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
    for (long left = source.readVarLong(); left > 0; left--) {
      Facet facet = Facet.valueOf(source.readText());
      Set<String> words = new LinkedHashSet<>();
      for (long more = source.readVarLong(); more > 0; more--) {
        words.add(source.readText());
      }
      facets.put(facet, words);
    }
    Optional<GeoBox> box = source.readByte() == 1 ? Optional.of(readBox(source)) : Optional.empty();
    ValueRange values =
        new ValueRange(
            Double.longBitsToDouble(source.readLong()), Double.longBitsToDouble(source.readLong()));
    return new Query(query.time(), facets, box, values, "", query.order(), "");
  }

  private static GeoBox readBox(ByteSource source) {
    Place low = readPlace(source);
    Place high = readPlace(source);
    return new GeoBox(low.longitude(), low.latitude(), high.longitude(), high.latitude());
  }
}
