package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.lukou.cli.Lukou;

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
    Process process = start(killed);
    try (BufferedReader err = process.errorReader()) {
      untilThreeCellsAreFinished(err);
      process.destroyForcibly(); // SIGKILL: nothing can be cleared up
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    goesOn(killed);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  @DisabledOnOs(OS.WINDOWS)
  void whoIsAskedToEndTellsWhatIsKeptAndGoesOnNextTime(String signal, int code) throws Exception {
    assumeFalse(signal.equals("INT") && ignoresInterrupts(), "SIGINT is ignored here, as behind &");
    Path ended = directory.resolve("ended");
    Process process = start(ended);
    String last;
    try (BufferedReader err = process.errorReader()) {
      untilThreeCellsAreFinished(err);
      new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
      last = String.join("\n", err.lines().toList());
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it goes on running");
    assertEquals(code, process.exitValue(), last);
    String kept = "interrupted: " + cells(ended) + " of 12 cells are finished and kept in " + ended;
    assertTrue(last.contains(kept + "; the same command goes on"), last);
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

  /** Starts a race as on a terminal, where every finished cell is told. */
  private Process start(Path race) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlukou.terminal=true",
                "-Dlukou.home=" + System.getProperty("lukou.home"),
                "-cp",
                System.getProperty("java.class.path"),
                Lukou.class.getName()));
    command.addAll(grid.arguments(race, RACE));
    return new ProcessBuilder(command)
        .redirectOutput(directory.resolve("out.txt").toFile())
        .start();
  }

  private static void untilThreeCellsAreFinished(BufferedReader err) throws IOException {
    StringBuilder told = new StringBuilder();
    for (int c = err.read(); c >= 0 && told.indexOf("3 of 12 cells") < 0; c = err.read()) {
      told.append((char) c);
    }
    assertTrue(told.indexOf("3 of 12 cells") >= 0, told.toString());
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
