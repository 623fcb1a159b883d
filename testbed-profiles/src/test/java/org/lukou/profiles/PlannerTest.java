package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.run.Json;

/** A planner that looks ahead in the city's own engine, from bundle to bundle in real Felix. */
@Timeout(120)
class PlannerTest {

  /** Little enough for the time budget of the profile on any machine. */
  private static final String EFFORT = "--set=effort=60000";

  @TempDir private Path directory;

  @Test
  void takesOverARunningCityAndLeavesItAgain() throws Exception {
    Path runs = directory.resolve("runs");
    JsonNode result =
        CommandLineRun.json(
                runs,
                "hangzhou",
                "--duration=240",
                "--swap=60=rollout-planner",
                "--swap=180=max-pressure",
                EFFORT)
            .object();
    assertEquals(0, result.path("incidentCount").asInt(), "" + result.path("incidents"));
    assertEquals(Map.of("max-pressure", 4 * 16, "rollout-planner", 4 * 16), decisions(runs));
  }

  private static Map<String, Integer> decisions(Path runs) throws Exception {
    Map<String, Integer> decisions = new TreeMap<>();
    Path journal = CommandLineRun.onlyRun(runs).resolve("journal.jsonl");
    for (String line : Files.readAllLines(journal)) {
      decisions.merge(Json.mapper().readTree(line).path("controller").asText(), 1, Integer::sum);
    }
    return decisions;
  }
}
