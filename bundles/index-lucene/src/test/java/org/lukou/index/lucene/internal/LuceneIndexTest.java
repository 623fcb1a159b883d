package org.lukou.index.lucene.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.index.Aggregate;
import org.lukou.api.index.Aggregation;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Facet;
import org.lukou.api.index.GeoBox;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Order;
import org.lukou.api.index.Place;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;
import org.lukou.api.index.ValueRange;

class LuceneIndexTest {

  private static final long START = 1_700_000_000_000L;

  @TempDir private Path directory;
  private LuceneIndex index;
  private long sequence;

  @BeforeEach
  void open() throws IndexException {
    index = LuceneIndex.open(directory);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void reopen() throws IndexException {
    index.close();
    open();
  }

  private static Series queue(int device) {
    return new Series(
        "run", "d" + device, "queue", "j" + device % 3, new Place(120 + device / 100.0, 30));
  }

  private void append(Samples... samples) throws Exception {
    append(List.of(samples), List.of());
  }

  private void append(List<Samples> samples, List<Entry> entries) throws Exception {
    done(index.append(new Batch("test", ++sequence, samples, entries)));
  }

  private static void done(Future<Void> future) throws Exception {
    Void unused = future.get();
  }

  private static Samples ramp(Series series, int from, int to) {
    Samples samples = new Samples(series);
    for (int i = from; i < to; i++) {
      samples.add(START + 1000L * i, i % 50);
    }
    return samples;
  }

  private List<Sample> all(Query query) throws IndexException {
    List<Sample> all = new ArrayList<>();
    try (Answer<Sample> answer = index.samples(query)) {
      answer.forEachRemaining(all::add);
    }
    return all;
  }

  private List<String> texts(Query query) throws IndexException {
    List<String> all = new ArrayList<>();
    try (Answer<Entry> answer = index.entries(query)) {
      answer.forEachRemaining(entry -> all.add(entry.text()));
    }
    return all;
  }

  private static Entry entry(long seconds, String kind, String text) {
    return new Entry(
        START + 1000 * seconds, kind, "run", "", "j1", new Place(120.5, 30.5), text, "{}");
  }

  @Test
  void whatIsAcknowledgedIsSeenAtOnceAndAfterOpeningAgain() throws Exception {
    append(ramp(queue(0), 0, 3000));
    for (int round = 0; round < 3; round++) {
      List<Sample> all = all(Query.ALL.in(Order.OLDEST_FIRST));
      assertEquals(3000, all.size());
      for (int i = 0; i < 3000; i++) {
        assertEquals(new Sample(queue(0), START + 1000L * i, i % 50), all.get(i));
      }
      reopen();
    }
  }

  @Test
  void anyBitsComeBack() throws Exception {
    double[] values = {Double.NaN, -0.0, Double.NEGATIVE_INFINITY, 0.1, Double.MIN_VALUE};
    long[] times = {5, 4, 3, Long.MIN_VALUE, Long.MAX_VALUE - 1};
    append(new Samples(queue(0), times, values));
    reopen();
    List<Sample> all = all(Query.ALL.in(Order.OLDEST_FIRST));
    assertArrayEquals(
        new long[] {Long.MIN_VALUE, 3, 4, 5, Long.MAX_VALUE - 1},
        all.stream().mapToLong(Sample::timeMillis).toArray());
    double[] expected = {0.1, Double.NEGATIVE_INFINITY, -0.0, Double.NaN, Double.MIN_VALUE};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          Double.doubleToRawLongBits(expected[i]), Double.doubleToRawLongBits(all.get(i).value()));
    }
  }

  @Test
  void randomQueriesGiveWhatAPlainSearchGives() throws Exception {
    Random random = new Random(7);
    List<Sample> model = new ArrayList<>();
    for (int batch = 0; batch < 60; batch++) {
      List<Samples> samples = new ArrayList<>();
      for (int s = 0; s < 4; s++) {
        Samples some = new Samples(queue(random.nextInt(9)));
        for (int i = random.nextInt(200); i >= 0; i--) {
          long time = START + 1000L * (batch * 100 + random.nextInt(150));
          double value = random.nextInt(300) / 10.0;
          some.add(time, value);
          model.add(new Sample(some.series(), time, value));
        }
        samples.add(some);
      }
      append(samples, List.of());
      if (batch % 20 == 19) {
        reopen();
      }
    }
    for (int round = 0; round < 200; round++) {
      Query query = randomQuery(random);
      List<Sample> expected = model.stream().filter(sample -> asksFor(query, sample)).toList();
      List<Sample> found = all(query);
      assertOrdered(found, query.order());
      assertEquals(sorted(expected), sorted(found), query.toString());
      assertEquals(sorted(found), sorted(inPages(query)), "in pages: " + query);
    }
  }

  private static Query randomQuery(Random random) {
    Query query = Query.ALL.in(random.nextBoolean() ? Order.OLDEST_FIRST : Order.NEWEST_FIRST);
    if (random.nextBoolean()) {
      long from = START + 1000L * random.nextInt(6000);
      query = query.between(from, from + 1000L * random.nextInt(2000));
    }
    if (random.nextBoolean()) {
      query = query.with(Facet.DEVICE, List.of("d" + random.nextInt(9), "d" + random.nextInt(12)));
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

  private static boolean asksFor(Query query, Sample sample) {
    return sample.series().satisfies(query)
        && query.time().contains(sample.timeMillis())
        && query.values().contains(sample.value());
  }

  private static List<Sample> sorted(List<Sample> samples) {
    return samples.stream()
        .sorted(
            Comparator.comparingLong(Sample::timeMillis)
                .thenComparing(sample -> sample.series().device())
                .thenComparing(Sample::value))
        .toList();
  }

  private static void assertOrdered(List<Sample> samples, Order order) {
    for (int i = 1; i < samples.size(); i++) {
      long step = samples.get(i).timeMillis() - samples.get(i - 1).timeMillis();
      assertTrue(order == Order.OLDEST_FIRST ? step >= 0 : step <= 0);
    }
  }

  private List<Sample> inPages(Query query) throws IndexException {
    List<Sample> all = new ArrayList<>();
    String cursor = "";
    int before;
    do {
      before = all.size();
      try (Answer<Sample> page = index.samples(query.after(cursor))) {
        while (page.hasNext() && all.size() < before + 997) {
          all.add(page.next());
        }
        cursor = page.cursor();
      }
    } while (all.size() > before);
    return all;
  }

  @Test
  void aggregatesAreThoseOfTheSamples() throws Exception {
    for (int device = 0; device < 6; device++) {
      append(ramp(queue(device), 0, 1500));
    }
    Aggregation aggregation =
        new Aggregation(60_000, Set.of(Facet.JUNCTION), List.of(0.0, 50.0, 100.0));
    Query query = Query.ALL.between(START, START + 600_000).with(Facet.JUNCTION, "j1");
    List<Aggregate> aggregates = index.aggregate(query, aggregation);
    assertEquals(11, aggregates.size(), "10 minutes that do not begin with a bucket");
    assertEquals(2 * 600, aggregates.stream().mapToLong(Aggregate::count).sum());
    for (Aggregate aggregate : aggregates) {
      assertEquals(Map.of(Facet.JUNCTION, "j1"), aggregate.group());
      List<Double> values =
          all(query.between(aggregate.bucketMillis(), aggregate.bucketMillis() + 60_000)).stream()
              .filter(sample -> sample.timeMillis() < START + 600_000)
              .filter(sample -> sample.timeMillis() >= START)
              .map(Sample::value)
              .sorted()
              .toList();
      int n = values.size();
      assertEquals(n, aggregate.count());
      assertEquals(values.get(0), aggregate.least());
      assertEquals(values.get(n - 1), aggregate.greatest());
      assertEquals(values.stream().mapToDouble(v -> v).sum(), aggregate.sum());
      double median = (values.get((n - 1) / 2) + values.get(n / 2)) / 2;
      assertEquals(List.of(values.get(0), median, values.get(n - 1)), aggregate.percentiles());
    }
  }

  @Test
  void entriesAreFoundByWordsInEnglishAndChinese() throws Exception {
    append(
        List.of(),
        List.of(
            entry(1, "guard", "guard refused phase 3: minimum green"),
            entry(2, "guard", "信号灯故障,黄灯闪烁"),
            entry(3, "decision", "max-pressure keeps phase 1")));
    for (int round = 0; round < 2; round++) {
      assertEquals(
          List.of("guard refused phase 3: minimum green"),
          texts(Query.ALL.containing("guards refusing")));
      assertEquals(List.of("信号灯故障,黄灯闪烁"), texts(Query.ALL.containing("黄灯")));
      assertEquals(List.of("信号灯故障,黄灯闪烁"), texts(Query.ALL.containing("灯")));
      assertEquals(List.of(), texts(Query.ALL.containing("红灯")));
      assertEquals(2, texts(Query.ALL.containing("phase")).size());
      assertEquals(1, texts(Query.ALL.containing("phase").with(Facet.KIND, "guard")).size());
      assertEquals(3, texts(Query.ALL.within(new GeoBox(120, 30, 121, 31))).size());
      assertEquals(List.of(), texts(Query.ALL.within(new GeoBox(121, 30, 122, 31))));
      assertEquals(
          List.of("max-pressure keeps phase 1", "信号灯故障,黄灯闪烁"),
          texts(Query.ALL.between(START + 2000, START + 9000)));
      reopen();
    }
    assertThrows(IndexException.class, () -> texts(Query.ALL.containing("!?")));
  }

  @Test
  void manyEntriesComeInOrderAndInPages() throws Exception {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      entries.add(entry(i / 3, "event", "event " + i));
    }
    append(List.of(), entries);
    for (Query query :
        List.of(Query.ALL, Query.ALL.in(Order.OLDEST_FIRST), Query.ALL.containing("event"))) {
      List<String> paged = new ArrayList<>();
      String cursor = "";
      while (paged.size() < 1000) {
        try (Answer<Entry> page = index.entries(query.after(cursor))) {
          for (int i = 0; i < 300 && page.hasNext(); i++) {
            paged.add(page.next().text());
          }
          cursor = page.cursor();
        }
      }
      assertEquals(texts(query), paged);
      assertEquals(1000, Set.copyOf(paged).size());
    }
  }

  @Test
  void aBatchThatIsSentAgainIsDropped() throws Exception {
    Batch batch = new Batch("sender", 7, List.of(ramp(queue(0), 0, 10)), List.of());
    done(index.append(batch));
    done(index.append(batch));
    reopen();
    done(index.append(batch));
    assertEquals(10, all(Query.ALL).size());
  }

  @Test
  void whatIsDeletedIsGoneAndTheRestIsThere() throws Exception {
    append(
        List.of(ramp(queue(0), 0, 2500), ramp(queue(1), 0, 2500)),
        List.of(entry(10, "event", "early"), entry(2000, "event", "late")));
    Query early = Query.ALL.between(START, START + 1_000_000);
    done(index.delete(early));
    for (int round = 0; round < 2; round++) {
      assertEquals(List.of(), all(early));
      assertEquals(2 * 1500, all(Query.ALL).size());
      assertEquals(List.of("late"), texts(Query.ALL));
      reopen();
    }
    append(ramp(queue(0), 0, 5));
    assertEquals(5, all(early).size());
    done(index.delete(Query.ALL.with(Facet.DEVICE, "d1")));
    assertEquals(1505, all(Query.ALL).size());
  }

  @Test
  void aSeriesGoesOnWithItsLastBlock() throws Exception {
    for (int i = 0; i < 30; i++) {
      append(ramp(queue(0), 10 * i, 10 * i + 10));
      reopen();
    }
    assertEquals(300, all(Query.ALL).size());
    try (Found found = index.find(Query.ALL)) {
      assertEquals(1, found.blocks().size());
    }
  }

  @Test
  void aTornEndOfTheLogIsSetAside() throws Exception {
    append(ramp(queue(0), 0, 100));
    Path copy = directory.resolveSibling(directory.getFileName() + "-copy");
    copy(directory, copy); // as a crash would leave it
    Path log;
    try (var files = Files.list(copy.resolve("log"))) {
      log = files.filter(file -> file.toString().endsWith(".log")).findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(log);
    for (int torn : new int[] {1, 7, 8, 9, 40}) {
      byte[] more = Arrays.copyOf(whole, whole.length + torn);
      System.arraycopy(whole, 0, more, whole.length, Math.min(torn, whole.length - 1));
      Files.write(log, more);
      try (LuceneIndex crashed = LuceneIndex.open(copy);
          Answer<Sample> answer = crashed.samples(Query.ALL)) {
        int count = 0;
        for (; answer.hasNext(); answer.next()) {
          count++;
        }
        assertEquals(100, count);
      }
      copy(directory, copy);
    }
  }

  private static void copy(Path from, Path to) throws Exception {
    if (Files.exists(to)) {
      try (var files = Files.walk(to)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void aSecondOpenerIsToldWhoHasIt() {
    IndexException e = assertThrows(IndexException.class, () -> LuceneIndex.open(directory));
    assertTrue(e.getMessage().contains("in use"), e.getMessage());
  }

  @Test
  void afterItsEndItSaysSo() throws Exception {
    index.close();
    assertThrows(IndexException.class, () -> index.samples(Query.ALL));
    Future<Void> refused = index.append(new Batch("late", 1, List.of(), List.of()));
    assertThrows(ExecutionException.class, refused::get);
    assertFalse(
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().startsWith("lukou-index")));
  }
}
