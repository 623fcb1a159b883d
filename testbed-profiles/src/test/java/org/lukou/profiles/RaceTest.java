package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.Json;

/** Races on a small grid, from the command line to the files, in real bundles. */
class RaceTest {

  @TempDir private static Path grid;
  @TempDir private Path directory;

  @BeforeAll
  static void writeAGrid() throws Exception {
    RaceGrid.write(grid);
  }

  private CommandLineRun bench(String out, String... options) {
    return new RaceGrid(grid).bench(directory.resolve(out), options);
  }

  @Test
  void everyControllerMeetsTheSameTrafficUnderEachSeed() throws Exception {
    CommandLineRun run =
        bench(
            "a",
            "--controllers=fixed-time,max-pressure",
            "--against=max-pressure",
            "--seeds=4",
            "--perturb",
            "--json");
    JsonNode results = run.object();
    assertEquals(8, results.path("cells").size());
    for (int seed = 0; seed < 4; seed++) {
      JsonNode one = results.at("/cells/" + 2 * seed);
      JsonNode other = results.at("/cells/" + (2 * seed + 1));
      assertEquals(seed + 1, one.at("/cell/seed").asInt());
      assertEquals(one.at("/result/metrics/created"), other.at("/result/metrics/created"));
    }
    JsonNode best = results.at("/groups/0/standings/0");
    assertEquals(1, best.path("rank").asInt());
    JsonNode interval = best.at("/figures/engineAttSeconds");
    assertTrue(interval.path("low").asDouble() <= interval.path("mean").asDouble());
    assertTrue(interval.path("low").asDouble() < interval.path("high").asDouble());
    assertEquals(results, Json.mapper().readTree(directory.resolve("a/results.json").toFile()));
  }

  @Test
  void theNumberOfThreadsAndTheOrderChangeNothing() throws Exception {
    String[] race = {"--controllers=fixed-time,max-pressure", "--seeds=2", "--perturb"};
    assertEquals(ExitCode.OK, bench("one", with(race, "--threads=1")).code());
    assertEquals(ExitCode.OK, bench("four", with(race, "--threads=4")).code());
    assertArrayEquals(
        Files.readAllBytes(directory.resolve("one/results.json")),
        Files.readAllBytes(directory.resolve("four/results.json")));
  }

  @Test
  void finishedCellsAreNotRunAgainAndAMissingOneIs() throws Exception {
    String[] race = {"--controllers=fixed-time,max-pressure", "--seeds=2", "--perturb"};
    assertEquals(ExitCode.OK, bench("a", race).code());
    byte[] before = Files.readAllBytes(directory.resolve("a/results.json"));
    String key = Json.mapper().readTree(before).at("/cells/2/key").asText();
    Path missing = directory.resolve("a/cells/" + key + ".json");
    Path kept =
        directory.resolve(
            "a/cells/" + Json.mapper().readTree(before).at("/cells/0/key").asText() + ".json");
    String written = Files.readString(kept); // its timings are those of the first time
    Files.delete(missing);
    assertEquals(ExitCode.OK, bench("a", race).code());
    assertTrue(Files.exists(missing));
    assertEquals(written, Files.readString(kept));
    assertArrayEquals(before, Files.readAllBytes(directory.resolve("a/results.json")));
  }

  @Test
  void aSingleSeedHasNoIntervals() throws Exception {
    CommandLineRun run = bench("a", "--controllers=fixed-time,max-pressure");
    assertEquals(ExitCode.OK, run.code(), run.err());
    assertTrue(run.out().contains("one seed: no intervals and no tests"), run.out());
    assertFalse(run.out().contains("["), run.out());
  }

  @Test
  void anIntervalOverOneSeedIsRefused() {
    CommandLineRun run = bench("a", "--controllers=max-pressure", "--seeds=1");
    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.err().contains("--seeds 10 --perturb"), run.err());
  }

  @Test
  void anUnknownControllerIsToldWithTheNearestName() {
    CommandLineRun run = bench("a", "--controllers=max-presure");
    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.err().contains("Did you mean \"max-pressure\"?"), run.err());
    assertTrue(run.err().contains("equal-splits, fixed-time"), run.err());
  }

  @Test
  void anUnknownSettingIsToldBeforeAnythingRuns() {
    CommandLineRun run = bench("a", "--controllers=fixed-time:green=25");
    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.err().contains("has no setting green; it has green-seconds"), run.err());
    assertFalse(Files.exists(directory.resolve("a")));
  }

  @Test
  void nobodyToRaceIsAWrongCommandLine() {
    assertEquals(ExitCode.USAGE, bench("a").code());
  }

  private static String[] with(String[] options, String more) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add(more);
    return all.toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--workers=10.0.0.1 | --workers, --host and --port need --on ignite",
        "--port=47500 | --workers, --host and --port need --on ignite",
        "--on=ignite --port=99999 | the port is 99999; choose 1 to 65525",
        "--threads=0 | --threads is 0; choose 1 or more",
        "--on=spark | Invalid value for option '--on'",
      })
  void whatWouldDoNothingOrCannotBeIsRefused(String options, String reason) {
    CommandLineRun refused = bench("refused", (options + " --controllers=fixed-time").split(" "));
    assertTrue(refused.code() != ExitCode.OK, refused.out());
    assertTrue(refused.err().contains(reason), refused.err());
  }
}
