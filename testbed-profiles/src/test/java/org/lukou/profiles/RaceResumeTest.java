package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.cli.ExitCode;

/** A race in a process of its own that is ended in the middle, and gone on with. */
@Timeout(180)
class RaceResumeTest {

  private static final String[] RACE = {
    "--controllers=fixed-time,max-pressure", "--seeds=6", "--perturb", "--threads=1"
  };

  private static final int SIGINT_BIT = 1 << 1;

  @TempDir private static Path shared;
  private static RaceGrid grid;
  private static byte[] whole;

  @TempDir private Path directory;

  @BeforeAll
  static void raceWithoutAnInterruption() throws Exception {
    grid = RaceGrid.write(shared.resolve("grid"));
    assertEquals(ExitCode.OK, grid.bench(shared.resolve("whole"), RACE).code());
    whole = Files.readAllBytes(shared.resolve("whole/results.json"));
  }

  @Test
  void whatWasKilledIsGoneOnWithAndGivesTheSameFile() throws Exception {
    Path killed = directory.resolve("killed");
    try (LukouProcess race = start(killed)) {
      race.kill();
    }
    goesOn(killed);
  }

  /** As of every process that is ended by a signal, the code is 128 and its number. */
  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "kill -INT is not there")
  void whoIsAskedToEndTellsWhatIsKeptAndGoesOnNextTime(String signal, int code) throws Exception {
    assumeFalse(signal.equals("INT") && ignoresInterrupts(), "SIGINT is ignored here, as behind &");
    Path ended = directory.resolve("ended");
    try (LukouProcess race = start(ended)) {
      race.signal(signal);
      assertEquals(code, race.code(), race.said());
      String kept =
          "interrupted: " + cells(ended) + " of 12 cells are finished and kept in " + ended;
      assertTrue(race.said().contains(kept + "; the same command goes on"), race.said());
    }
    goesOn(ended);
  }

  private static void goesOn(Path race) throws Exception {
    assertFalse(Files.exists(race.resolve("results.json")));
    long kept = cells(race);
    assertTrue(kept >= 3 && kept < 12, kept + " cells were kept");
    CommandLineRun resumed = CommandLineRun.of(grid.arguments(race, RACE).toArray(String[]::new));
    assertEquals(ExitCode.OK, resumed.code(), resumed.err());
    assertTrue(
        resumed.err().contains("12 cells, " + kept + " of them finished before"), resumed.err());
    assertArrayEquals(whole, Files.readAllBytes(race.resolve("results.json")));
    assertEquals(12, cells(race));
  }

  private static long cells(Path race) throws IOException {
    try (Stream<Path> files = Files.list(race.resolve("cells"))) {
      return files.filter(f -> f.getFileName().toString().matches("[0-9a-f]{64}.json")).count();
    }
  }

  /** Starts a race and waits until three cells are finished. */
  private static LukouProcess start(Path out) throws Exception {
    LukouProcess race = LukouProcess.start(grid.arguments(out, RACE));
    race.awaitOutput("3 of 12 cells", 1);
    return race;
  }

  /** A process inherits which signals it ignores, and Java leaves an ignored SIGINT ignored. */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).trim(), 16) & SIGINT_BIT) != 0);
  }
}
