package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The default city under the baselines that are more than a line of the field's tables. */
class ControllersTest {

  @TempDir private Path runs;

  static List<String> controllers() {
    return List.of(
        "position-weighted-max-pressure",
        "cyclic-max-pressure",
        "webster",
        "green-wave",
        "actuated",
        "sotl");
  }

  @Test
  void eachIsClearlyBetterThanFixedTime() throws Exception {
    double fixed = travelTime(run("--controller=fixed-time", "--duration=1500"));
    for (String controller : controllers()) {
      double own = travelTime(run("--controller=" + controller, "--duration=1500"));
      assertTrue(own < 0.95 * fixed, controller + " " + own + " s, fixed-time " + fixed + " s");
    }
  }

  @ParameterizedTest
  @MethodSource("controllers")
  void theGuardHasNothingToHoldBackInTheStreet(String controller) throws Exception {
    JsonNode run =
        run("--controller=" + controller, "--duration=300", "--timing=field", "--mode=correct");
    JsonNode interventions = run.at("/metrics/guardInterventions");
    assertEquals(0, interventions.path("MINIMUM_GREEN").asInt(), interventions.toString());
    assertTrue(run.at("/metrics/throughput").asInt() > 0, run.toString());
  }

  @Test
  void eachTakesOverFromAnyOther() throws Exception {
    List<String> swaps = new ArrayList<>();
    for (String controller : controllers()) {
      swaps.add("--swap=" + 50 * (swaps.size() + 1) + "=" + controller);
    }
    swaps.add("--duration=400");
    assertEquals("sotl", run(swaps.toArray(String[]::new)).path("controller").asText());
  }

  private static double travelTime(JsonNode run) {
    return run.at("/metrics/engineAttSeconds").asDouble();
  }

  private JsonNode run(String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of("hangzhou", "--no-index"));
    all.addAll(List.of(options));
    JsonNode run = CommandLineRun.json(runs, all.toArray(String[]::new)).object();
    assertEquals(0, run.path("incidentCount").asInt(), run.path("incidents").toString());
    assertEquals(0, run.path("warnings").size(), run.path("warnings").toString());
    return run;
  }
}
