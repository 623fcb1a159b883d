package org.lukou.benchmarks.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.lukou.api.index.Aggregate;
import org.lukou.api.index.Aggregation;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Facet;
import org.lukou.api.index.GeoBox;
import org.lukou.api.index.Index;
import org.lukou.api.index.Order;
import org.lukou.api.index.Place;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;
import org.lukou.index.lucene.internal.LuceneIndexFactory;

/** The index. */
final class LukouContender implements Contender {

  private static final int DEVICES_A_BATCH = 100;
  private static final int EVENTS_A_BATCH = 1_000;

  private final Path directory;
  private final Series[] series = new Series[Workload.DEVICES];
  private final List<CompletableFuture<Void>> acknowledgements = new ArrayList<>();
  private Index index;
  private long sequence;

  LukouContender(Path directory) throws Exception {
    this.directory = directory;
    for (int i = 0; i < series.length; i++) {
      Place place = new Place(Workload.longitude(i), Workload.latitude());
      series[i] = new Series("", Workload.device(i), "value", Workload.junction(i), place);
    }
    index = new LuceneIndexFactory().open(directory);
  }

  @Override
  public String name() {
    return "Lukou";
  }

  @Override
  public void load(Workload workload) throws Exception {
    openLucene();
    for (int second = 0; second < workload.seconds(); second += Main.CHUNK_SECONDS) {
      int end = Math.min(workload.seconds(), second + Main.CHUNK_SECONDS);
      for (int device = 0; device < Workload.DEVICES; device += DEVICES_A_BATCH) {
        List<Samples> batch = new ArrayList<>();
        for (int i = device; i < device + DEVICES_A_BATCH; i++) {
          batch.add(samples(i, second, end));
        }
        acknowledgements.add(index.append(new Batch("bench", sequence++, batch, List.of())));
      }
    }
    awaitAcknowledgements();
  }

  private Samples samples(int device, int from, int to) {
    long[] times = new long[to - from];
    double[] values = new double[to - from];
    for (int i = 0; i < times.length; i++) {
      times[i] = Workload.timeMillis(from + i);
      values[i] = Workload.value(device, from + i);
    }
    return new Samples(series[device], times, values);
  }

  @Override
  public void loadEvents() throws Exception {
    for (int event = 0; event < Workload.EVENTS; event += EVENTS_A_BATCH) {
      List<Entry> batch = new ArrayList<>();
      for (int i = event; i < event + EVENTS_A_BATCH; i++) {
        long time = Workload.timeMillis(i);
        batch.add(new Entry(time, "event", "", "", "", Place.UNKNOWN, Workload.text(i), "" + i));
      }
      acknowledgements.add(index.append(new Batch("bench", sequence++, List.of(), batch)));
    }
    awaitAcknowledgements();
  }

  private void awaitAcknowledgements() throws Exception {
    for (CompletableFuture<Void> acknowledgement : acknowledgements) {
      Void unused = acknowledgement.get();
    }
    acknowledgements.clear();
  }

  @Override
  public void reopen() throws Exception {
    openLucene();
    index.close();
    index = new LuceneIndexFactory().open(directory);
    openLucene();
  }

  /** Asks something, so that the index is more than a log. */
  private void openLucene() throws Exception {
    var unused = index.aggregate(Query.ALL.between(0, 1), new Aggregation(0, Set.of(), List.of()));
  }

  @Override
  public Found device(int device, long fromMillis, long toMillis) throws Exception {
    return samples(
        Query.ALL.with(Facet.DEVICE, Workload.device(device)).between(fromMillis, toMillis));
  }

  @Override
  public Found minuteMeans(long fromMillis, long toMillis) throws Exception {
    Aggregation aggregation = new Aggregation(60_000, Set.of(Facet.JUNCTION), List.of());
    List<Aggregate> means = index.aggregate(Query.ALL.between(fromMillis, toMillis), aggregation);
    return new Found(means.size(), means.stream().mapToDouble(Aggregate::mean).sum());
  }

  @Override
  public Found box(double west, double east, long fromMillis, long toMillis) throws Exception {
    return samples(Query.ALL.within(new GeoBox(west, 29, east, 31)).between(fromMillis, toMillis));
  }

  private Found samples(Query query) throws Exception {
    long count = 0;
    double sum = 0;
    try (Answer<Sample> answer = index.samples(query.in(Order.OLDEST_FIRST))) {
      for (; answer.hasNext(); count++) {
        sum += answer.next().value();
      }
    }
    return new Found(count, sum);
  }

  @Override
  public Found text(String words) throws Exception {
    long count = 0;
    try (Answer<Entry> answer = index.entries(Query.ALL.containing(words))) {
      for (; count < 10 && answer.hasNext(); count++) {
        Entry unused = answer.next();
      }
    }
    return new Found(count, 0);
  }

  @Override
  public void close() {
    index.close();
  }
}
