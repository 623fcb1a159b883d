package org.lukou.index.lucene.internal.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Place;
import org.lukou.api.index.Query;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;
import org.lukou.index.lucene.internal.pack.BlockReader;
import org.lukou.index.lucene.internal.pack.ByteSink;
import org.lukou.index.lucene.internal.pack.ByteSource;
import org.lukou.index.lucene.internal.pack.PackedBlock;

/**
 * The records of one file of the log after the other, as bytes and back: batches, and deletions.
 * Used either to write or to read, by one thread.
 */
public final class Records {

  private static final int PLAIN_BATCH = 1; // of version 1: read, not written any more
  private static final int DELETION = 2;
  private static final int BATCH = 3;
  private static final int WORTH_PACKING = 12; // samples
  private static final int MOST_SERIES = 1 << 24;

  private final Map<Series, Integer> numbers = new HashMap<>(); // of the series in this file
  private final List<Series> series = new ArrayList<>();
  private long before; // the last time that was not packed, of the batch
  private final BlockReader blocks = new BlockReader();
  private final long[] times = new long[PackedBlock.MOST];
  private final double[] values = new double[PackedBlock.MOST];

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
    before = 0;
    for (Samples samples : batch.samples()) {
      writeSeries(samples.series(), sink);
      sink.writeVarLong(samples.size());
      if (samples.size() < WORTH_PACKING) {
        writePlain(samples, sink);
      } else {
        writePacked(samples, sink);
      }
    }
    sink.writeVarLong(batch.entries().size());
    batch.entries().forEach(entry -> writeEntry(entry, sink));
  }

  private void writePlain(Samples samples, ByteSink sink) {
    for (int i = 0; i < samples.size(); i++) {
      sink.writeSignedVarLong(samples.timeMillis(i) - before);
      before = samples.timeMillis(i);
    }
    for (int i = 0; i < samples.size(); i++) {
      sink.writeLong(Double.doubleToRawLongBits(samples.value(i)));
    }
  }

  private void writePacked(Samples samples, ByteSink sink) {
    for (int from = 0; from < samples.size(); from += PackedBlock.MOST) {
      int count = Math.min(PackedBlock.MOST, samples.size() - from);
      samples.copy(from, count, times, values, 0);
      PackedBlock.pack(times, values, count, sink);
    }
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

  static void writePlace(Place place, ByteSink sink) {
    sink.writeLong(Double.doubleToRawLongBits(place.longitude()));
    sink.writeLong(Double.doubleToRawLongBits(place.latitude()));
  }

  static Place readPlace(ByteSource source) {
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
    Deletions.write(query, sink);
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
      case BATCH -> taker.batch(readBatch(source, true));
      case PLAIN_BATCH -> taker.batch(readBatch(source, false));
      case DELETION -> taker.deletion(Deletions.read(source));
      default ->
          throw new IndexOutOfBoundsException(
              "it is of an unknown kind %d; a later version may have written it".formatted(kind));
    }
  }

  private Batch readBatch(ByteSource source, boolean isPacked) {
    String name = source.readText();
    long sequence = source.readSignedVarLong();
    List<Samples> samples = new ArrayList<>();
    before = 0;
    for (long left = source.readVarLong(); left > 0; left--) {
      Series one = readSeries(source);
      int count = source.readCount(Integer.MAX_VALUE);
      boolean packed = isPacked && count >= WORTH_PACKING;
      samples.add(packed ? readPacked(one, count, source) : readPlain(one, count, source));
    }
    List<Entry> entries = new ArrayList<>();
    for (long left = source.readVarLong(); left > 0; left--) {
      entries.add(readEntry(source));
    }
    return new Batch(name, sequence, samples, entries);
  }

  private Samples readPacked(Series one, int count, ByteSource source) {
    long[] allTimes = new long[count];
    double[] allValues = new double[count];
    for (int at = 0; at < count; ) {
      int some = blocks.begin(source);
      System.arraycopy(blocks.times(), 0, allTimes, at, some);
      System.arraycopy(blocks.values(0, some), 0, allValues, at, some);
      at += some;
    }
    return new Samples(one, allTimes, allValues);
  }

  private Samples readPlain(Series one, int count, ByteSource source) {
    long[] allTimes = new long[count];
    double[] allValues = new double[count];
    for (int i = 0; i < count; i++) {
      before += source.readSignedVarLong();
      allTimes[i] = before;
    }
    for (int i = 0; i < count; i++) {
      allValues[i] = Double.longBitsToDouble(source.readLong());
    }
    return new Samples(one, allTimes, allValues);
  }

  private Series readSeries(ByteSource source) {
    long number = source.readVarLong();
    int place = (int) Math.min(number >>> 1, MOST_SERIES);
    Series one = (number & 1) == 1 ? readWords(source) : null;
    while (one != null && series.size() <= place) {
      series.add(series.size() == place ? one : null); // null: only in what was damaged
    }
    Series known = place < series.size() ? series.get(place) : null;
    if (known == null || (one != null && !one.equals(known))) {
      throw new IndexOutOfBoundsException("it names a series that is not known");
    }
    return known;
  }
}
