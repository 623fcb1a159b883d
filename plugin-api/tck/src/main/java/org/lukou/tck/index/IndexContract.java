package org.lukou.tck.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.index.Aggregate;
import org.lukou.api.index.Aggregation;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Facet;
import org.lukou.api.index.GeoBox;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.IndexFactory;
import org.lukou.api.index.Order;
import org.lukou.api.index.Place;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Samples;
import org.lukou.api.index.ValueRange;

/**
 * What every index answers for. The author of one extends this class, says how it is opened, and
 * has each rule tested on it.
 */
@Timeout(900)
public abstract class IndexContract {

  @TempDir private Path directory;
  private Index index;
  private long sequence;

  /** Returns the factory of the index under test; asked before every rule. */
  protected abstract IndexFactory factory();

  /** Opens it. */
  @BeforeEach
  final void open() throws IndexException {
    index = factory().open(directory);
  }

  /** Closes it. */
  @AfterEach
  final void close() {
    index.close();
  }

  /** Returns the index that a rule has opened. */
  protected final Index index() {
    return index;
  }

  /** Returns where the index is kept. */
  protected final Path directory() {
    return directory;
  }

  /** Closes the index, and opens it again. */
  protected final void reopen() throws IndexException {
    index.close();
    open();
  }

  /** Appends a batch, and waits until it is kept. */
  protected final void append(List<Samples> samples, List<Entry> entries) throws Exception {
    done(index.append(new Batch("test", ++sequence, samples, entries)));
  }

  /** Appends a batch of samples, and waits until it is kept. */
  protected final void append(Samples... samples) throws Exception {
    append(List.of(samples), List.of());
  }

  private static void done(Future<Void> future) throws Exception {
    Void unused = future.get();
  }

  private List<Sample> samples(Query query) throws IndexException {
    return Asked.samples(index, query);
  }

  private List<String> texts(Query query) throws IndexException {
    return Asked.texts(index, query);
  }

  @Test
  void whatIsAcknowledgedIsSeenAtOnceAndAfterOpeningAgain() throws Exception {
    append(Given.ramp(Given.queue(0), 0, 3000));
    for (int round = 0; round < 3; round++) {
      List<Sample> all = samples(Query.ALL.in(Order.OLDEST_FIRST));
      assertEquals(3000, all.size());
      for (int i = 0; i < 3000; i++) {
        assertEquals(new Sample(Given.queue(0), Given.START + 1000L * i, i % 50), all.get(i));
      }
      reopen();
    }
  }

  @Test
  void anyBitsComeBack() throws Exception {
    double strange = Double.longBitsToDouble(0xfff0_0000_0000_0001L); // a NaN below all numbers
    double[] values = {Double.NaN, -0.0, Double.NEGATIVE_INFINITY, 0.1, Double.MIN_VALUE, strange};
    long[] times = {5, 4, 3, Long.MIN_VALUE, Long.MAX_VALUE - 1, 6};
    append(new Samples(Given.queue(0), times, values));
    reopen();
    List<Sample> all = samples(Query.ALL.in(Order.OLDEST_FIRST));
    assertArrayEquals(
        new long[] {Long.MIN_VALUE, 3, 4, 5, 6, Long.MAX_VALUE - 1},
        all.stream().mapToLong(Sample::timeMillis).toArray());
    double[] expected = {
      0.1, Double.NEGATIVE_INFINITY, -0.0, Double.NaN, strange, Double.MIN_VALUE
    };
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          Double.doubleToRawLongBits(expected[i]), Double.doubleToRawLongBits(all.get(i).value()));
    }
  }

  @Test
  void rangesHoldTheirEndsZerosOfBothSignsAndInfinitiesButNotNan() throws Exception {
    double infinity = Double.POSITIVE_INFINITY;
    double[] values = {Double.NaN, -infinity, -1, -0.0, 0.0, 1, infinity};
    append(new Samples(Given.queue(0), new long[] {0, 1, 2, 3, 4, 5, 6}, values));
    Map<ValueRange, List<Long>> expected =
        Map.of(
            ValueRange.ALL,
            List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L),
            new ValueRange(0.0, infinity),
            List.of(3L, 4L, 5L, 6L),
            new ValueRange(-infinity, -0.0),
            List.of(1L, 2L, 3L, 4L),
            new ValueRange(-1, 1),
            List.of(2L, 3L, 4L, 5L),
            new ValueRange(0.5, 0.9),
            List.of());
    for (Map.Entry<ValueRange, List<Long>> one : expected.entrySet()) {
      List<Sample> found = samples(Query.ALL.valued(one.getKey()).in(Order.OLDEST_FIRST));
      assertEquals(one.getValue(), found.stream().map(Sample::timeMillis).toList());
    }
  }

  @Test
  void randomQueriesGiveWhatAPlainSearchGives() throws Exception {
    PlainSearch model = new PlainSearch(new Random(7));
    for (int batch = 0; batch < 60; batch++) {
      append(model.samples(batch), List.of());
      if (batch % 20 == 19) {
        reopen();
      }
    }
    for (int round = 0; round < 200; round++) {
      Query query = model.query();
      List<Sample> found = samples(query);
      assertOrdered(found, query.order());
      assertEquals(model.search(query), PlainSearch.sorted(found), query.toString());
      List<Sample> paged = Asked.inPages(cursor -> index.samples(query.after(cursor)), 997);
      assertEquals(found, paged, "in pages: " + query);
    }
  }

  private static void assertOrdered(List<Sample> samples, Order order) {
    for (int i = 1; i < samples.size(); i++) {
      long step = samples.get(i).timeMillis() - samples.get(i - 1).timeMillis();
      assertTrue(order == Order.OLDEST_FIRST ? step >= 0 : step <= 0);
    }
  }

  @Test
  void anAnswerShowsTheIndexAsItWasWhenItWasAsked() throws Exception {
    append(Given.ramp(Given.queue(0), 0, 5000));
    try (Answer<Sample> answer = index.samples(Query.ALL.in(Order.OLDEST_FIRST))) {
      answer.next();
      append(Given.ramp(Given.queue(1), 0, 9000));
      done(index.delete(Query.ALL.with(Facet.DEVICE, "d0")));
      int left = 0;
      for (; answer.hasNext(); left++) {
        assertEquals("d0", answer.next().series().device());
      }
      assertEquals(4999, left);
    }
    assertEquals(9000, samples(Query.ALL).size());
  }

  @Test
  void aggregatesAreThoseOfTheSamples() throws Exception {
    for (int device = 0; device < 6; device++) {
      append(Given.ramp(Given.queue(device), 0, 1500));
    }
    Query query = Query.ALL.between(Given.START, Given.START + 600_000).with(Facet.JUNCTION, "j1");
    for (List<Double> percentiles : List.of(List.of(0.0, 50.0, 100.0), List.<Double>of())) {
      Aggregation aggregation = new Aggregation(60_000, Set.of(Facet.JUNCTION), percentiles);
      List<Aggregate> aggregates = index.aggregate(query, aggregation);
      assertEquals(11, aggregates.size(), "10 minutes that do not begin with a bucket");
      assertEquals(2 * 600, aggregates.stream().mapToLong(Aggregate::count).sum());
      List<Sample> all = samples(query);
      for (Aggregate aggregate : aggregates) {
        assertAggregate(all, aggregate, !percentiles.isEmpty());
      }
    }
  }

  private static void assertAggregate(
      List<Sample> all, Aggregate aggregate, boolean withPercentiles) {
    assertEquals(Map.of(Facet.JUNCTION, "j1"), aggregate.group());
    long from = aggregate.bucketMillis();
    List<Double> values =
        all.stream()
            .filter(sample -> sample.timeMillis() >= from && sample.timeMillis() < from + 60_000)
            .map(Sample::value)
            .sorted()
            .toList();
    int n = values.size();
    assertEquals(n, aggregate.count());
    assertEquals(values.get(0), aggregate.least());
    assertEquals(values.get(n - 1), aggregate.greatest());
    assertEquals(values.stream().mapToDouble(v -> v).sum(), aggregate.sum());
    double median = (values.get((n - 1) / 2) + values.get(n / 2)) / 2;
    List<Double> expected = List.of(values.get(0), median, values.get(n - 1));
    assertEquals(withPercentiles ? expected : List.of(), aggregate.percentiles());
  }

  @Test
  void groupsComeByTheirWordsAndThenByTimeAndNanSpoilsOnlyItsOwn() throws Exception {
    append(
        Given.ramp(Given.queue(2), 0, 10),
        Given.ramp(Given.queue(1), 0, 10),
        new Samples(Given.queue(1)).add(-1, Double.NaN).add(-1, 3));
    Aggregation byDevice = new Aggregation(60_000, Set.of(Facet.DEVICE), List.of());
    List<Aggregate> found = index.aggregate(Query.ALL, byDevice);
    assertEquals(
        List.of("d1", "d1", "d2"), found.stream().map(a -> a.group().get(Facet.DEVICE)).toList());
    assertEquals(-60_000, found.get(0).bucketMillis());
    assertEquals(2, found.get(0).count());
    for (double of : new double[] {found.get(0).sum(), found.get(0).least(), found.get(0).mean()}) {
      assertTrue(Double.isNaN(of), "with a NaN it is one, not " + of);
    }
    assertEquals(45, found.get(1).sum());
    List<Aggregate> one = index.aggregate(Query.ALL, new Aggregation(0, Set.of(), List.of()));
    assertEquals(22, one.get(0).count());
    assertEquals(Map.of(), one.get(0).group());
    Query none = Query.ALL.with(Facet.DEVICE, "nobody");
    assertEquals(List.of(), index.aggregate(none, new Aggregation(0, Set.of(), List.of())));
  }

  @Test
  void entriesAreFoundByWordsInEnglishAndChinese() throws Exception {
    append(
        List.of(),
        List.of(
            Given.entry(1, "guard", "guard refused phase 3: minimum green"),
            Given.entry(2, "guard", "信号灯故障,黄灯闪烁"),
            Given.entry(3, "decision", "max-pressure keeps phase 1")));
    for (int round = 0; round < 2; round++) {
      assertEquals(
          List.of("guard refused phase 3: minimum green"),
          texts(Query.ALL.containing("guards refusing")));
      assertEquals(List.of("信号灯故障,黄灯闪烁"), texts(Query.ALL.containing("黄灯")));
      assertEquals(List.of("信号灯故障,黄灯闪烁"), texts(Query.ALL.containing("灯")));
      assertEquals(List.of("信号灯故障,黄灯闪烁"), texts(Query.ALL.containing("灯 故障")));
      assertEquals(List.of(), texts(Query.ALL.containing("红灯")));
      assertEquals(List.of("max-pressure keeps phase 1"), texts(Query.ALL.containing("ＭＡＸ")));
      assertEquals(2, texts(Query.ALL.containing("phase")).size());
      assertEquals(1, texts(Query.ALL.containing("phase").with(Facet.KIND, "guard")).size());
      assertEquals(3, texts(Query.ALL.within(new GeoBox(120, 30, 121, 31))).size());
      assertEquals(List.of(), texts(Query.ALL.within(new GeoBox(121, 30, 122, 31))));
      assertEquals(
          List.of("max-pressure keeps phase 1", "信号灯故障,黄灯闪烁"),
          texts(Query.ALL.between(Given.START + 2000, Given.START + 9000)));
      reopen();
    }
    assertThrows(IndexException.class, () -> texts(Query.ALL.containing("!?")));
  }

  @Test
  void theBestMatchComesFirst() throws Exception {
    append(
        List.of(),
        List.of(
            Given.entry(1, "event", "an incident on a lane far from the tram and the tram stop"),
            Given.entry(2, "event", "tram"),
            Given.entry(3, "event", "a lane was closed for the tram")));
    assertEquals(
        List.of("tram", "a lane was closed for the tram"),
        texts(Query.ALL.containing("tram").between(Given.START + 2000, Given.START + 9000)));
    assertEquals("tram", texts(Query.ALL.containing("tram")).get(0));
    assertEquals(
        List.of("a lane was closed for the tram", "tram"),
        texts(Query.ALL.containing("tram").in(Order.NEWEST_FIRST)).subList(0, 2));
  }

  @Test
  void entriesComeBackWhole() throws Exception {
    Entry whole =
        new Entry(
            -7,
            "guard",
            "r \"1\"",
            "d/ö",
            "路口",
            new Place(120.1234567890123, -30.3),
            "a \\ text\n",
            "{\"a\": \"\\u0000\u0001\"}");
    Entry bare = new Entry(7, "", "", "", "", Place.UNKNOWN, "", "");
    append(List.of(), List.of(whole, bare));
    assertEquals(List.of(bare, whole), Asked.entries(index, Query.ALL));
    assertEquals(List.of(whole), Asked.entries(index, Query.ALL.with(Facet.JUNCTION, "路口")));
    assertEquals(List.of(bare), Asked.entries(index, Query.ALL.with(Facet.RUN, "")));
    assertEquals(List.of(), Asked.entries(index, Query.ALL.with(Facet.RUN, List.of())));
    assertEquals(
        List.of(whole), Asked.entries(index, Query.ALL.within(new GeoBox(-180, -90, 180, 90))));
  }

  @Test
  void manyEntriesComeInOrderAndInPages() throws Exception {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      entries.add(Given.entry(i / 3, "event", "event " + i));
    }
    append(List.of(), entries);
    for (Query query :
        List.of(Query.ALL, Query.ALL.in(Order.OLDEST_FIRST), Query.ALL.containing("event"))) {
      List<Entry> paged = Asked.inPages(cursor -> index.entries(query.after(cursor)), 300);
      assertEquals(Asked.entries(index, query), paged);
      assertEquals(1000, Set.copyOf(paged).size());
    }
  }

  @Test
  void aBatchThatIsSentAgainIsDropped() throws Exception {
    Batch batch = new Batch("sender", 7, List.of(Given.ramp(Given.queue(0), 0, 10)), List.of());
    done(index.append(batch));
    done(index.append(batch));
    reopen();
    done(index.append(batch));
    assertEquals(10, samples(Query.ALL).size());
    done(index.append(new Batch("sender", 6, batch.samples(), List.of())));
    assertEquals(10, samples(Query.ALL).size(), "an earlier number was kept before, too");
    done(index.append(new Batch("another", 7, batch.samples(), List.of())));
    done(index.append(new Batch("sender", 8, List.of(), List.of())));
    reopen();
    done(index.append(new Batch("sender", 8, batch.samples(), List.of())));
    assertEquals(20, samples(Query.ALL).size());
  }

  @Test
  void manySendersAtOnceAreAllKept() throws Exception {
    List<CompletableFuture<Void>> kept = new ArrayList<>();
    for (int number = 0; number < 50; number++) {
      for (int sender = 0; sender < 8; sender++) {
        Samples sample = new Samples(Given.queue(sender)).add(number, number);
        List<Entry> entries = List.of(Given.entry(number, "event", "sender " + sender));
        kept.add(index.append(new Batch("s" + sender, number, List.of(sample), entries)));
      }
    }
    for (CompletableFuture<Void> one : kept) {
      done(one);
    }
    for (int round = 0; round < 2; round++) {
      List<Sample> all = samples(Query.ALL);
      assertEquals(400, all.size());
      assertEquals(400, Set.copyOf(all).size());
      assertEquals(50, texts(Query.ALL.containing("sender 3")).size());
      reopen();
    }
  }

  @Test
  void whatIsDeletedIsGoneAndTheRestIsThere() throws Exception {
    append(
        List.of(Given.ramp(Given.queue(0), 0, 2500), Given.ramp(Given.queue(1), 0, 2500)),
        List.of(Given.entry(10, "event", "early"), Given.entry(2000, "event", "late")));
    Query early = Query.ALL.between(Given.START, Given.START + 1_000_000);
    done(index.delete(early));
    for (int round = 0; round < 2; round++) {
      assertEquals(List.of(), samples(early));
      assertEquals(2 * 1500, samples(Query.ALL).size());
      assertEquals(List.of("late"), texts(Query.ALL));
      reopen();
    }
    append(Given.ramp(Given.queue(0), 0, 5));
    assertEquals(5, samples(early).size());
    done(index.delete(Query.ALL.with(Facet.DEVICE, "d1")));
    assertEquals(1505, samples(Query.ALL).size());
    done(index.delete(Query.ALL.valued(new ValueRange(-1e9, 1e9))));
    assertEquals(List.of("late"), texts(Query.ALL), "an entry has no value");
    assertEquals(0, samples(Query.ALL).size());
    Future<Void> refused = index.delete(Query.ALL.containing("late"));
    ExecutionException e = assertThrows(ExecutionException.class, refused::get);
    assertTrue(e.getCause() instanceof IndexException, e.toString());
  }

  @Test
  void twoDirectoriesDoNotMix(@TempDir Path other) throws Exception {
    append(Given.ramp(Given.queue(0), 0, 10));
    try (Index second = factory().open(other)) {
      assertEquals(List.of(), Asked.samples(second, Query.ALL));
      Batch batch = new Batch("test", 1, List.of(Given.ramp(Given.queue(5), 0, 3)), List.of());
      done(second.append(batch));
      assertEquals(3, Asked.samples(second, Query.ALL).size());
    }
    assertEquals(10, samples(Query.ALL).size());
  }

  @Test
  void whatCannotBeAskedIsRefusedInWords() throws Exception {
    append(List.of(), List.of(Given.entry(1, "event", "event")));
    for (Query wrong :
        List.of(
            Query.ALL.in(Order.BEST_FIRST), Query.ALL.after("nowhere"), Query.ALL.after("3/x"))) {
      assertThrows(IndexException.class, () -> index.samples(wrong), wrong.toString());
      assertThrows(IndexException.class, () -> index.entries(wrong), wrong.toString());
    }
  }

  @Test
  void aSecondOpenerIsToldThatItIsInUse() {
    IndexException e = assertThrows(IndexException.class, () -> factory().open(directory));
    assertTrue(e.getMessage().contains("in use"), e.getMessage());
    assertTrue(e.getMessage().contains(directory.toString()), e.getMessage());
  }

  @Test
  void afterItsEndItSaysSo() throws Exception {
    index.close();
    assertThrows(IndexException.class, () -> index.samples(Query.ALL));
    assertThrows(IndexException.class, () -> index.entries(Query.ALL));
    Future<Void> refused = index.append(new Batch("late", 1, List.of(), List.of()));
    assertThrows(ExecutionException.class, refused::get);
    assertFalse(
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().startsWith("lukou-index")),
        "a thread of the index goes on");
  }
}
