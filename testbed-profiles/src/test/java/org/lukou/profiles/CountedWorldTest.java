package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.ExitCode;

/** A world that only counts: what needs single vehicles or a model is refused in words. */
@Timeout(120)
class CountedWorldTest {

  @TempDir private static Path world;
  @TempDir private Path directory;

  /** A profile whose world it is. */
  private static Path city;

  @BeforeAll
  static void build() throws Exception {
    OutsideWorld.build(world.resolve("counted.jar"));
    city = Files.createDirectories(world.resolve("city")).resolve("profile.json");
    RaceGrid.write(city.getParent());
    String profile = Files.readString(Path.of("hangzhou", "profile.json"));
    Files.writeString(
        city,
        profile
            .replace("\"world\": \"traffic-sim\"", "\"world\": \"" + OutsideWorld.NAME + "\"")
            .replaceAll("(?s),\\s*\"lukou.zones\".*", "\n  }\n}\n"));
  }

  private CommandLineRun bench(String... options) {
    String[] all = new String[options.length + 5];
    all[0] = "bench";
    all[1] = "--bundle=" + world.resolve("counted.jar");
    all[2] = "--scenarios=" + city;
    all[3] = "--duration=120";
    all[4] = "--out=" + directory.resolve("race");
    System.arraycopy(options, 0, all, 5, options.length);
    return CommandLineRun.of(all);
  }

  @Test
  void aSweepOverWhoIsSeenIsRefusedBeforeAnythingRuns() {
    CommandLineRun run = bench("--controllers=max-pressure", "--detected=1,0.5");
    assertEquals(ExitCode.FAILED, run.code(), run.out());
    assertTrue(run.err().contains("knows no single vehicles"), run.err());
    assertTrue(run.err().contains("leave out --drop-out and --detected"), run.err());
    assertFalse(Files.exists(directory.resolve("race")));
  }

  @Test
  void whatTheWorldWarnsOfIsToldOnceForAllCells() {
    CommandLineRun run = bench("--controllers=max-pressure,fixed-time", "--quiet");
    assertEquals(ExitCode.OK, run.code(), run.err());
    assertEquals("warning: vehicles are counted only (hangzhou, 2 cells)", run.err().strip());
  }

  @Test
  void thePlannerIsRefusedAtTheStartAndNamesWhoWorksThere() {
    CommandLineRun run =
        CommandLineRun.of(
            "run",
            city.toString(),
            "--bundle=" + world.resolve("counted.jar"),
            "--controller=rollout-planner",
            "--duration=120",
            "--no-index",
            "--runs=" + directory);
    assertEquals(ExitCode.FAILED, run.code(), run.out());
    assertTrue(run.err().contains("this kind of world offers none"), run.err());
    assertTrue(run.err().contains("choose efficient-max-pressure"), run.err());
  }

  @Test
  void aPlannerThatIsToTakeOverIsRefusedAndTheOtherOneStays() throws Exception {
    JsonNode result =
        CommandLineRun.json(
                directory,
                city.toString(),
                "--bundle=" + world.resolve("counted.jar"),
                "--swap=60=rollout-planner",
                "--duration=120",
                "--no-index")
            .object();
    assertEquals(1, result.path("incidentCount").asInt(), "" + result.path("incidents"));
    String incident = result.at("/incidents/0").toString();
    assertTrue(incident.contains("because rollout-planner looks ahead"), incident);
    assertEquals("max-pressure", result.path("controller").asText());
  }
}
