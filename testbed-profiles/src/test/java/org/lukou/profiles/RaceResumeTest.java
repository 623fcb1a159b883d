package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.ExitCode;
import org.lukou.cli.Lukou;

/** A race in a process of its own that is killed in the middle, and gone on with. */
@Timeout(180)
class RaceResumeTest {

  private static final String[] RACE = {
    "--controllers=fixed-time,max-pressure", "--seeds=6", "--perturb", "--threads=1"
  };

  @TempDir private Path directory;

  @Test
  void whatWasKilledIsGoneOnWithAndGivesTheSameFile() throws Exception {
    RaceGrid grid = RaceGrid.write(directory.resolve("grid"));
    Path killed = directory.resolve("killed");
    killAfterThreeCells(grid.arguments(killed, RACE));
    assertFalse(Files.exists(killed.resolve("results.json")));
    long kept = cells(killed);
    assertTrue(kept >= 3 && kept < 12, kept + " cells were kept");
    CommandLineRun resumed = CommandLineRun.of(grid.arguments(killed, RACE).toArray(String[]::new));
    assertEquals(ExitCode.OK, resumed.code(), resumed.err());
    assertTrue(
        resumed.err().contains("12 cells, " + kept + " of them finished before"), resumed.err());
    Path whole = directory.resolve("whole");
    assertEquals(ExitCode.OK, grid.bench(whole, RACE).code());
    assertArrayEquals(
        Files.readAllBytes(whole.resolve("results.json")),
        Files.readAllBytes(killed.resolve("results.json")));
    assertEquals(12, cells(killed));
  }

  private static long cells(Path race) throws IOException {
    try (Stream<Path> files = Files.list(race.resolve("cells"))) {
      return files.filter(f -> f.getFileName().toString().matches("[0-9a-f]{64}.json")).count();
    }
  }

  /** Starts a race as on a terminal, where every finished cell is told, and kills it. */
  private void killAfterThreeCells(List<String> race) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlukou.terminal=true",
                "-Dlukou.home=" + System.getProperty("lukou.home"),
                "-cp",
                System.getProperty("java.class.path"),
                Lukou.class.getName()));
    command.addAll(race);
    Process process =
        new ProcessBuilder(command).redirectOutput(directory.resolve("out.txt").toFile()).start();
    try (BufferedReader err = process.errorReader()) {
      StringBuilder told = new StringBuilder();
      for (int c = err.read(); c >= 0 && told.indexOf("3 of 12 cells") < 0; c = err.read()) {
        told.append((char) c);
      }
      process.destroyForcibly(); // SIGKILL: nothing can be cleared up
      assertTrue(told.indexOf("3 of 12 cells") >= 0, told.toString());
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
  }
}
