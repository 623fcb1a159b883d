package org.lukou.archive;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukou.api.index.Entry;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Place;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;
import org.lukou.api.journal.EventReport;
import org.lukou.api.journal.JournalSink;
import org.lukou.api.journal.Tick;
import org.lukou.api.network.Junction;

/**
 * Brings the journal of a run into an archive: what was known of each lane as samples, each
 * decision and event as an entry. The archive stays the caller's to close.
 */
public final class Recorder implements JournalSink {

  private static final int SAMPLES_A_BATCH = 16_384;

  private final Archive archive;
  private final RunOrigin origin;
  private final Map<String, JunctionSeries> junctions = new HashMap<>();
  private final List<Samples> samples = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private int size;

  /** Begins with nothing recorded. */
  public Recorder(Archive archive, RunOrigin origin) {
    this.archive = archive;
    this.origin = origin;
    for (Junction junction : origin.network().signalisedJunctions()) {
      Place place = origin.places().apply(junction.point());
      junctions.put(junction.id(), new JunctionSeries(junction.id(), place));
    }
  }

  @Override
  public void accept(Tick tick) throws IOException {
    long time = origin.timeMillis(tick.timeSeconds());
    JunctionSeries junction = junctions.get(tick.junction());
    for (Tick.LaneReading lane : tick.lanes()) {
      junction.lane(lane.lane()).add(time, lane);
    }
    junction.phase.add(time, tick.command().phase());
    entries.add(
        new Entry(
            time,
            Kind.DECISION,
            origin.run(),
            "",
            tick.junction(),
            junction.place,
            EntryText.of(tick),
            EntryBody.of(tick)));
    if (size >= SAMPLES_A_BATCH) {
      flush();
    }
  }

  @Override
  public void accept(EventReport report) throws IOException {
    entries.add(
        new Entry(
            origin.timeMillis(report.timeSeconds()),
            Kind.EVENT,
            origin.run(),
            "",
            "",
            Place.UNKNOWN,
            EntryText.of(report),
            EntryBody.of(report)));
  }

  @Override
  public void flush() throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    try {
      archive.append(samples, entries);
    } catch (IndexException e) {
      throw new IOException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the index was busy");
    }
    samples.clear();
    entries.clear();
    size = 0;
    junctions.values().forEach(JunctionSeries::begin);
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  /** The samples of one series in the batch that is being made. */
  private final class Stream {

    private final Series series;
    private Samples current;

    Stream(Series series) {
      this.series = series;
    }

    void add(long timeMillis, double value) {
      if (current == null) {
        current = new Samples(series);
        samples.add(current);
      }
      current.add(timeMillis, value);
      size++;
    }

    void begin() {
      current = null;
    }
  }

  private final class JunctionSeries {

    private final String id;
    private final Place place;
    private final Stream phase;
    private final Map<Integer, LaneStreams> lanes = new HashMap<>();

    JunctionSeries(String id, Place place) {
      this.id = id;
      this.place = place;
      phase = stream("", Quantity.PHASE);
    }

    Stream stream(String device, String quantity) {
      return new Stream(new Series(origin.run(), device, quantity, id, place));
    }

    LaneStreams lane(int index) {
      return lanes.computeIfAbsent(
          index, i -> new LaneStreams(this, origin.network().lanes().get(i).id()));
    }

    void begin() {
      phase.begin();
      lanes.values().forEach(LaneStreams::begin);
    }
  }

  private static final class LaneStreams {

    private final Stream vehicles;
    private final Stream queue;
    private final Stream speed;
    private final Stream stale;

    LaneStreams(JunctionSeries junction, String lane) {
      vehicles = junction.stream(lane, Quantity.VEHICLES);
      queue = junction.stream(lane, Quantity.QUEUE);
      speed = junction.stream(lane, Quantity.SPEED);
      stale = junction.stream(lane, Quantity.STALE);
    }

    void add(long timeMillis, Tick.LaneReading reading) {
      vehicles.add(timeMillis, reading.vehicles());
      queue.add(timeMillis, reading.queue());
      speed.add(timeMillis, reading.meanSpeedMps());
      if (reading.stale()) {
        stale.add(timeMillis, 1);
      }
    }

    void begin() {
      vehicles.begin();
      queue.begin();
      speed.begin();
      stale.begin();
    }
  }
}
