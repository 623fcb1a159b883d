package org.lukou.index.lucene.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

  private static final int KILLS_A_LIFE = 20;
  private static final int KILLS = Integer.getInteger("lukou.kills", 6);
  private static final long SEED = 11;
  private static final int MOST_LINES = 2000;

  @TempDir private Path lives;

  private Path directory;

  @Test
  void nothingAcknowledgedIsLostAndNothingIsThereTwice() throws Exception {
    Random random = new Random(SEED);
    long batches = 0;
    for (int left = KILLS; left > 0; left -= KILLS_A_LIFE) {
      batches += live(Math.min(left, KILLS_A_LIFE), random);
    }
    System.out.printf("%d kills, %d batches, none lost or doubled%n", KILLS, batches);
    assertTrue(batches > KILLS, "only %d batches in all".formatted(batches));
  }

  /**
   * Kills processes that append to one index, and returns how many batches it holds in the end.
   * After half of the kills it is looked at and closed; after the others the next process finds it
   * as it was left, and sends again what may have been kept although nobody was told.
   */
  private long live(int kills, Random random) throws Exception {
    directory = Files.createTempDirectory(lives, "life");
    long kept = -1;
    for (int kill = 1; kill <= kills; kill++) {
      kept = Math.max(kept, appendUntilKilled(kept + 1, random));
      if (kill == kills || random.nextBoolean()) {
        long found = check();
        assertTrue(
            found >= kept,
            "kill %d: %d was acknowledged, %d is the last that is there"
                .formatted(kill, kept, found));
        kept = found;
      }
    }
    return kept + 1;
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
