package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Index;
import org.lukou.api.index.Place;
import org.lukou.api.index.Query;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;

/**
 * A small index with something of everything, as a crash would leave it: part of it in Lucene, part
 * of it only in the log. Whoever makes a new version of the format first writes one of the old:
 * {@code FormatSample format-N.zip}.
 */
final class FormatSample {

  private static final int COMMITTED = 3; // batches; the others are in the log only
  private static final int BATCHES = 5;
  private static final long START = 1_700_000_000_000L;

  private FormatSample() {}

  /** Writes a sample with the version that is on the class path. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory("format-sample");
    try (Index index = new LuceneIndexFactory().open(directory)) {
      append(index, batches().subList(0, COMMITTED));
      index.samples(Query.ALL).close(); // so that Lucene is opened, and commits when it is closed
    }
    try (Index index = new LuceneIndexFactory().open(directory)) {
      append(index, batches().subList(COMMITTED, BATCHES));
      zip(directory, Path.of(arguments[0])); // while it is open
    }
  }

  private static void append(Index index, List<Batch> batches) throws Exception {
    for (Batch batch : batches) {
      Void unused = index.append(batch).get();
    }
  }

  private static void zip(Path directory, Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Stream<Path> walk = Files.walk(directory)) {
      for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
        if (!path.endsWith("lock") && !path.endsWith("write.lock")) {
          zip.putNextEntry(new ZipEntry(directory.relativize(path).toString()));
          Files.copy(path, zip);
        }
      }
    }
  }

  /** Returns what is in the sample: always the same. */
  static List<Batch> batches() {
    Random random = new Random(5);
    List<Batch> batches = new ArrayList<>();
    for (int number = 0; number < BATCHES; number++) {
      Samples counts = new Samples(series("counts"));
      Samples speeds = new Samples(series("speeds"));
      Samples bits = new Samples(series("bits"));
      for (int i = 0; i < 500; i++) {
        counts.add(START + 1000L * (500 * number + i), random.nextInt(30));
        speeds.add(START + 1000L * random.nextInt(3000), random.nextInt(200) / 10.0);
      }
      for (int i = 0; i < 9; i++) {
        bits.add(START - number * 10L - i, Double.longBitsToDouble(random.nextLong()));
      }
      List<Entry> entries =
          List.of(
              entry(number, "guard refused phase " + number), entry(number, "第" + number + "相位"));
      batches.add(new Batch("sample", number, List.of(counts, speeds, bits), entries));
    }
    return batches;
  }

  private static Series series(String quantity) {
    return new Series("run", "device", quantity, "路口", new Place(120.1, 30.2));
  }

  private static Entry entry(int number, String text) {
    Place place = new Place(120.1, 30.2);
    return new Entry(START + number, "guard", "run", "device", "路口", place, text, "{}");
  }
}
