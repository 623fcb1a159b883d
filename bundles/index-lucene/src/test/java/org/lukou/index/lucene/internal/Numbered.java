package org.lukou.index.lucene.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Place;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;

/** Batches of which each can be told from what is found: all of it, once, or nothing. */
final class Numbered {

  private static final int SERIES = 8;
  private static final int SAMPLES = 40;

  private Numbered() {}

  /** Returns the batch of a number: that is the time of its samples; their values are any bits. */
  static Batch batch(long number) {
    SplittableRandom random = new SplittableRandom(number);
    List<Samples> all = new ArrayList<>();
    for (int s = 0; s < SERIES; s++) {
      Samples samples = new Samples(new Series("", "d" + s, "bits", "j", Place.UNKNOWN));
      for (int i = 0; i < SAMPLES; i++) {
        samples.add(number, Double.longBitsToDouble(random.nextLong()));
      }
      all.add(samples);
    }
    Entry entry =
        new Entry(number, "event", "", "", "j", Place.UNKNOWN, "batch " + number, "" + number);
    return new Batch("numbered", number, all, List.of(entry));
  }

  /** Returns the numbers of the batches that are there, each of them whole and once. */
  static Set<Long> found(Index index) throws IndexException {
    Map<Long, Long> bits = new HashMap<>();
    Map<Long, Integer> counts = new HashMap<>();
    try (Answer<Sample> samples = index.samples(Query.ALL)) {
      while (samples.hasNext()) {
        Sample sample = samples.next();
        counts.merge(sample.timeMillis(), 1, Integer::sum);
        bits.merge(sample.timeMillis(), Double.doubleToRawLongBits(sample.value()), Long::sum);
      }
    }
    List<Long> entries = new ArrayList<>();
    try (Answer<Entry> all = index.entries(Query.ALL)) {
      all.forEachRemaining(entry -> entries.add(entry.timeMillis()));
    }
    counts.forEach(
        (number, count) -> {
          assertEquals(SERIES * SAMPLES, count, "samples of batch " + number);
          assertEquals(sum(number), bits.get(number), "values of batch " + number);
        });
    assertEquals(counts.size(), entries.size(), "entries");
    assertTrue(counts.keySet().containsAll(entries));
    return new TreeSet<>(counts.keySet());
  }

  private static long sum(long number) {
    long sum = 0;
    for (Samples samples : batch(number).samples()) {
      for (int i = 0; i < samples.size(); i++) {
        sum += Double.doubleToRawLongBits(samples.value(i));
      }
    }
    return sum;
  }
}
