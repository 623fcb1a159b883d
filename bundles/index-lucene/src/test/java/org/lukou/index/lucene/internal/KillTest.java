package org.lukou.index.lucene.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;

/** Kills a process that appends, at random moments; {@code -Dlukou.kills=} says how often. */
class KillTest {

  private static final int KILLS = Integer.getInteger("lukou.kills", 6);
  private static final long SEED = 11;
  private static final int MOST_LINES = 2000;

  @TempDir private Path directory;

  @Test
  void nothingAcknowledgedIsLostAndNothingIsThereTwice() throws Exception {
    Random random = new Random(SEED);
    long kept = -1;
    for (int kill = 0; kill < KILLS; kill++) {
      long acknowledged = appendUntilKilled(kept + 1, random);
      long found = check();
      assertTrue(
          found >= Math.max(kept, acknowledged),
          "kill %d: %d was acknowledged, %d is the last that is there"
              .formatted(kill, acknowledged, found));
      kept = found;
    }
    assertTrue(kept > KILLS, "only %d batches in all".formatted(kept));
  }

  /** Returns the last number that was acknowledged. */
  private long appendUntilKilled(long from, Random random) throws Exception {
    int lines = random.nextInt(MOST_LINES);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Ingest.class.getName(),
                directory.toString(),
                String.valueOf(from))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long last = -1;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        assertFalse(line.startsWith("failed"), line);
        if (line.matches("kept \\d+")) { // the last line may be half a one
          last = Math.max(last, Long.parseLong(line.substring("kept ".length())));
        }
        if (lines-- == 0) {
          process.destroyForcibly();
        }
      }
    } catch (IOException e) {
      // the pipe broke when it was killed
    }
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return last;
  }

  /** Returns the last number that is there, after checking that all before it are, once each. */
  private long check() throws Exception {
    Map<Long, Integer> samples = new HashMap<>();
    long entries = 0;
    try (LuceneIndex index = LuceneIndex.open(directory);
        Answer<Sample> allSamples = index.samples(Query.ALL);
        Answer<Entry> allEntries = index.entries(Query.ALL)) {
      while (allSamples.hasNext()) {
        samples.merge((long) allSamples.next().value(), 1, Integer::sum);
      }
      for (; allEntries.hasNext(); entries++) {
        allEntries.next();
      }
    }
    for (long number = 0; number < samples.size(); number++) {
      assertEquals(
          Ingest.SERIES * Ingest.SAMPLES, samples.getOrDefault(number, 0), "batch " + number);
    }
    assertEquals(samples.size(), entries);
    return samples.size() - 1L;
  }
}
