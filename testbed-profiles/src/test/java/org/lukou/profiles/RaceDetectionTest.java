package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps over what controllers are let see. */
class RaceDetectionTest {

  @TempDir private Path directory;

  private JsonNode cells(String... options) throws Exception {
    RaceGrid grid = RaceGrid.write(directory.resolve("grid" + options.length));
    return grid.bench(directory.resolve("race"), options).object().path("cells");
  }

  @Test
  void whoLooksAtQueuesDecidesOtherwiseWhenHeSeesLessAndTheClockDoesNot() throws Exception {
    JsonNode cells = cells("--controllers=fixed-time,max-pressure", "--detected=1,0.2", "--json");
    assertEquals(4, cells.size());
    assertEquals(cells.at("/0/result/digest"), cells.at("/2/result/digest"));
    assertNotEquals(cells.at("/1/result/digest"), cells.at("/3/result/digest"));
    // the figures are of all vehicles, whoever was seen
    assertEquals(cells.at("/0/result/metrics"), cells.at("/2/result/metrics"));
  }

  @Test
  void withoutAnyDetectorEveryJunctionFollowsItsPlanAndNobodyIsToBlame() throws Exception {
    JsonNode cells =
        cells(
            "--controllers=max-pressure,network-plan", "--drop-out=1", "--timing=field", "--json");
    assertEquals(2, cells.size());
    assertTrue(cells.at("/0/failure").isNull(), cells.at("/0/failure").asText());
    assertEquals(cells.at("/0/result/metrics/created"), cells.at("/1/result/metrics/created"));
  }

  @Test
  void someDeadDetectorsAreCountedAsDecisionsOnUnknownLanes() throws Exception {
    JsonNode cells = cells("--controllers=max-pressure", "--drop-out=0,0.3", "--json");
    assertEquals(0, cells.at("/0/result/staleDecisions").asInt());
    assertTrue(cells.at("/1/result/staleDecisions").asInt() > 0, cells.toString());
  }
}
