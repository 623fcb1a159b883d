package org.lukou.race.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lukou.race.cell.Entrant;
import org.lukou.race.data.PublicFlow;

/** What this module says about the reference is what the reference says about itself. */
class ReferenceDataTest {

  /** The same runs were recorded twice, with other engine seeds where lanes are changed. */
  private static final double SEEDS = 2e-3;

  private static final Map<String, String> THEIR_NAMES =
      Map.of(
          "fixed-time", "FixedTime",
          "max-pressure", "MaxPressure",
          "efficient-max-pressure", "EfficientMaxPressure",
          "advanced-max-pressure", "AdvancedMaxPressure");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void holdsTheRecordedRuns(boolean laneChange) throws IOException {
    JsonNode recorded =
        new ObjectMapper()
            .readTree(SharedData.directory().resolve("data/travel-times.json").toFile())
            .required(laneChange ? "laneChangeTrue" : "laneChangeFalse");
    for (PublicFlow flow : PublicFlow.PUBLISHED) {
      THEIR_NAMES.forEach(
          (ours, theirs) -> {
            JsonNode run = recorded.required(flow.label()).required(theirs);
            Reference held = Reference.of(new Setting(30, laneChange), flow, ours).orElseThrow();
            assertEquals(figure(run, "llmtscsAverageTravelTime"), held.paperAttSeconds());
            assertEquals(figure(run, "cityflowAverageTravelTime"), held.engineAttSeconds());
            assertEquals(figure(run, "throughput"), held.throughput());
            assertEquals(figure(run, "meanQueueAtDecisions"), held.meanQueue());
          });
    }
  }

  private static double figure(JsonNode run, String name) {
    JsonNode figure = run.required(name);
    return figure.isObject() ? figure.required("mean").doubleValue() : figure.doubleValue();
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 15})
  void holdsTheTablesWithLaneChange(int intervalSeconds) throws IOException {
    RerunTable table = RerunTable.read(intervalSeconds);
    Setting setting = new Setting(intervalSeconds, true);
    for (Entrant rule : setting.rules()) {
      for (PublicFlow flow : PublicFlow.PUBLISHED) {
        List<Double> printed = table.values(flow, rule.toString());
        Reference held = Reference.of(setting, flow, rule.toString()).orElseThrow();
        String cell = flow + " " + rule;
        assertEquals(printed.get(0), held.paperAttSeconds(), printed.get(0) * SEEDS, cell);
        assertEquals(printed.get(1), held.engineAttSeconds(), printed.get(1) * SEEDS, cell);
      }
    }
  }

  @Test
  void holdsThePrintedFigures() throws IOException {
    RerunTable table = RerunTable.read(30);
    Setting setting = new Setting(30, true);
    for (Entrant rule : setting.rules()) {
      for (PublicFlow flow : PublicFlow.PUBLISHED) {
        List<Double> values = table.values(flow, rule.toString());
        Double held = Printed.read().of(setting, flow, rule.toString());
        if (values.size() > 2) {
          assertEquals(values.get(2), held, flow + " " + rule);
        } else {
          assertNull(held, flow + " " + rule);
        }
      }
    }
  }
}
