package org.lukou.index.lucene.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Samples;

/** Indexes of every version so far, written by that version, are read and become one of this. */
class FormatTest {

  @TempDir private Path temporary;
  private Path directory;

  @BeforeEach
  void place() {
    directory = temporary.resolve("index");
  }

  private void unpack(int version) throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/format-" + version + ".zip");
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path path = directory.resolve(entry.getName());
        Files.createDirectories(path.getParent());
        Files.copy(zip, path);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void everySampleAndEntryOfAnOlderVersionIsThere(int version) throws Exception {
    unpack(version);
    for (int round = 0; round < 3; round++) {
      try (Index index = LuceneIndex.open(directory)) {
        assertHoldsTheSample(index);
        Void unused = index.append(FormatSample.batches().get(4)).get(); // it was kept already
        assertHoldsTheSample(index);
      }
      assertEquals("2", Files.readString(directory.resolve("format")).strip());
      assertFalse(Files.exists(directory.resolve("lucene")));
    }
  }

  @Test
  void aRebuildThatWasCutOffIsMadeAgain() throws Exception {
    unpack(1);
    Path half = Files.createDirectories(directory.resolve("lucene-2"));
    Files.writeString(half.resolve("_0.cfs"), "half a segment");
    Files.writeString(half.resolve("segments_1"), "half a commit");
    try (Index index = LuceneIndex.open(directory)) {
      assertHoldsTheSample(index);
    }
  }

  @Test
  void theOldPartIsDeletedEvenIfACrashCameBeforeThat() throws Exception {
    unpack(2);
    Files.writeString(
        Files.createDirectories(directory.resolve("lucene")).resolve("_0.cfs"), "of version 1");
    try (Index index = LuceneIndex.open(directory)) {
      assertHoldsTheSample(index);
    }
    assertFalse(Files.exists(directory.resolve("lucene")));
  }

  @Test
  void aLaterVersionIsRefusedAndNothingIsTouched() throws Exception {
    unpack(2);
    Files.writeString(directory.resolve("format"), "3\n");
    Files.createFile(directory.resolve("lock"));
    Map<Path, FileTime> before = files();
    IndexException e = assertThrows(IndexException.class, () -> LuceneIndex.open(directory));
    assertTrue(e.getMessage().contains("the format 3"), e.getMessage());
    assertTrue(e.getMessage().contains("nothing was changed"), e.getMessage());
    assertEquals(before, files());
    Files.writeString(directory.resolve("format"), "two\n");
    e = assertThrows(IndexException.class, () -> LuceneIndex.open(directory));
    assertTrue(e.getMessage().contains("\"two\""), e.getMessage());
  }

  private Map<Path, FileTime> files() throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.toList()) {
        times.put(path, Files.getLastModifiedTime(path));
      }
    }
    return times;
  }

  private static void assertHoldsTheSample(Index index) throws IndexException {
    List<String> samples = new ArrayList<>();
    List<String> entries = new ArrayList<>();
    for (Batch batch : FormatSample.batches()) {
      for (Samples some : batch.samples()) {
        for (int i = 0; i < some.size(); i++) {
          samples.add(words(new Sample(some.series(), some.timeMillis(i), some.value(i))));
        }
      }
      batch.entries().forEach(entry -> entries.add(entry.toString()));
    }
    assertEquals(samples.stream().sorted().toList(), samples(index));
    assertEquals(entries.stream().sorted().toList(), entries(index, Query.ALL));
    assertEquals(5, entries(index, Query.ALL.containing("refusing")).size());
    assertEquals(1, entries(index, Query.ALL.containing("第3相位")).size());
  }

  private static String words(Sample sample) {
    return "%s %d %x"
        .formatted(
            sample.series(), sample.timeMillis(), Double.doubleToRawLongBits(sample.value()));
  }

  private static List<String> samples(Index index) throws IndexException {
    List<String> found = new ArrayList<>();
    try (Answer<Sample> all = index.samples(Query.ALL)) {
      all.forEachRemaining(sample -> found.add(words(sample)));
    }
    return found.stream().sorted().toList();
  }

  private static List<String> entries(Index index, Query query) throws IndexException {
    List<String> found = new ArrayList<>();
    try (Answer<Entry> all = index.entries(query)) {
      all.forEachRemaining(entry -> found.add(entry.toString()));
    }
    return found.stream().sorted().toList();
  }
}
