package org.lukou.tck.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.lukou.api.index.Facet;
import org.lukou.api.index.GeoBox;
import org.lukou.api.index.Order;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Samples;
import org.lukou.api.index.ValueRange;

/** Samples in a list, searched one by one: what an index is compared with. */
final class PlainSearch {

  private static final int DEVICES = 9;

  private final Random random;
  private final List<Sample> all = new ArrayList<>();

  PlainSearch(Random random) {
    this.random = random;
  }

  /** Returns samples of some series, late and out of order, and keeps them too. */
  List<Samples> samples(int batch) {
    List<Samples> samples = new ArrayList<>();
    for (int s = 0; s < 4; s++) {
      Samples some = new Samples(Given.queue(random.nextInt(DEVICES)));
      for (int i = random.nextInt(200); i >= 0; i--) {
        long time = Given.START + 1000L * (batch * 100 + random.nextInt(150));
        double value = random.nextInt(300) / 10.0;
        some.add(time, value);
        all.add(new Sample(some.series(), time, value));
      }
      samples.add(some);
    }
    return samples;
  }

  Query query() {
    Query query = Query.ALL.in(random.nextBoolean() ? Order.OLDEST_FIRST : Order.NEWEST_FIRST);
    if (random.nextBoolean()) {
      long from = Given.START + 1000L * random.nextInt(6000);
      query = query.between(from, from + 1000L * random.nextInt(2000));
    }
    if (random.nextBoolean()) {
      List<String> devices = List.of("d" + random.nextInt(DEVICES), "d" + random.nextInt(12));
      query = query.with(Facet.DEVICE, devices);
    }
    if (random.nextInt(3) == 0) {
      query = query.with(Facet.JUNCTION, "j" + random.nextInt(3));
    }
    if (random.nextInt(3) == 0) {
      query = query.within(new GeoBox(120, 29, 120 + random.nextInt(9) / 100.0, 31));
    }
    if (random.nextInt(3) == 0) {
      query = query.valued(new ValueRange(random.nextInt(30), 29.5 + random.nextInt(2)));
    }
    return query;
  }

  List<Sample> search(Query query) {
    return sorted(all.stream().filter(sample -> asksFor(query, sample)).toList());
  }

  private static boolean asksFor(Query query, Sample sample) {
    return sample.series().satisfies(query)
        && query.time().contains(sample.timeMillis())
        && query.values().contains(sample.value());
  }

  /** Puts samples in one order, whatever order they were found in. */
  static List<Sample> sorted(List<Sample> samples) {
    return samples.stream()
        .sorted(
            Comparator.comparingLong(Sample::timeMillis)
                .thenComparing(sample -> sample.series().device())
                .thenComparing(Sample::value))
        .toList();
  }
}
