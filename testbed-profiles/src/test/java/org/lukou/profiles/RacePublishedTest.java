package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.ExitCode;
import org.lukou.race.data.PublicFlow;
import org.lukou.race.published.Reference;
import org.lukou.race.published.Setting;

/** Every cell of the field's tables comes out, by running it. */
@Timeout(600)
class RacePublishedTest {

  /** Summation order only. */
  private static final double EXACT = 1e-9;

  private static final double LANE_CHANGE = 3e-3;

  @TempDir private Path directory;

  private JsonNode suite(String laneChange) throws Exception {
    Path data = PublicData.directory().resolve("data");
    return CommandLineRun.of(
            "bench",
            "--quiet",
            "--json",
            "--suite=published",
            "--data=" + data,
            "--out=" + directory,
            "--lane-change=" + laneChange)
        .object();
  }

  @Test
  void meetsTheReferenceToTheLastDigitWithoutLaneChange() throws Exception {
    check(suite("off"), 20, EXACT);
  }

  @Test
  void meetsTheMeansOfTheReferenceWithLaneChange() throws Exception {
    JsonNode results = suite("on");
    check(results, 45, LANE_CHANGE);
    assertFairness(results, "fixed-time", 0.385, 0.593, 0.258, 532, 1060);
    assertFairness(results, "max-pressure", 0.168, 0.862, 0.061, 147, 626);
    assertFairness(results, "efficient-max-pressure", 0.161, 0.878, 0.055, 143, 436);
  }

  private static void check(JsonNode results, int compared, double share) {
    List<Executable> all = new ArrayList<>();
    for (JsonNode cell : results.path("cells")) {
      JsonNode scenario = cell.at("/cell/scenario");
      Setting setting =
          new Setting(
              scenario.at("/timing/decisionSeconds").asInt(),
              scenario.path("laneChange").asBoolean());
      PublicFlow flow = flow(scenario);
      Reference.of(setting, flow, entrant(cell))
          .ifPresent(reference -> all.add(() -> check(cell, reference, share)));
    }
    assertEquals(compared, all.size());
    assertAll(all);
  }

  private static void check(JsonNode cell, Reference reference, double share) {
    JsonNode ours = cell.at("/result/metrics");
    String name = cell.at("/cell/scenario/name").asText() + " " + entrant(cell);
    assertWithin(share, reference.paperAttSeconds(), ours.path("paperAttSeconds"), name);
    assertWithin(share, reference.engineAttSeconds(), ours.path("engineAttSeconds"), name);
    if (share == EXACT) {
      assertEquals(reference.throughput(), ours.path("throughput").asDouble(), name);
      assertEquals(reference.meanQueue(), ours.path("meanQueue").asDouble(), 1e-9, name);
    }
  }

  private static void assertWithin(double share, double theirs, JsonNode ours, String cell) {
    assertEquals(theirs, ours.asDouble(), theirs * share, cell);
  }

  private static PublicFlow flow(JsonNode scenario) {
    return PublicFlow.named(scenario.path("name").asText().split(" ", 2)[0]).orElseThrow();
  }

  private static String entrant(JsonNode cell) {
    JsonNode entrant = cell.at("/cell/entrant");
    StringBuilder text = new StringBuilder(entrant.path("controller").asText());
    entrant
        .path("parameters")
        .properties()
        .forEach(p -> text.append(":" + p.getKey() + "=" + p.getValue().asText()));
    return text.toString();
  }

  /** The inequality of hop times that the literature's trajectories give, Hangzhou 1, 30 s. */
  private static void assertFairness(
      JsonNode results,
      String controller,
      double gini,
      double jain,
      double theil,
      double p95,
      double longest) {
    for (JsonNode cell : results.path("cells")) {
      boolean meant =
          cell.at("/cell/scenario/name").asText().equals("hangzhou1 30 s")
              && entrant(cell).equals(controller);
      if (meant) {
        JsonNode ours = cell.at("/result/metrics");
        assertAll(
            controller,
            () -> assertEquals(gini, ours.path("gini").asDouble(), 5e-4),
            () -> assertEquals(jain, ours.path("jain").asDouble(), 5e-4),
            () -> assertEquals(theil, ours.path("theil").asDouble(), 5e-4),
            () -> assertEquals(p95, ours.path("p95HopSeconds").asDouble(), 0.5),
            () -> assertEquals(longest, ours.path("maxHopSeconds").asDouble(), 0.5));
      }
    }
  }

  @Test
  void saysWhichFilesAreMissingAndWhereTheyComeFrom() throws Exception {
    Path jinan = Files.createDirectories(directory.resolve("Jinan/3_4"));
    Files.createFile(jinan.resolve("roadnet_3_4.json"));
    CommandLineRun run =
        CommandLineRun.of("bench", "--quiet", "--suite=published", "--data=" + directory);
    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.err().contains("anon_3_4_jinan_real.json with roadnet_3_4.json"), run.err());
    assertTrue(run.err().contains("https://github.com/usail-hkust/LLMTSCS"), run.err());
    CommandLineRun without = CommandLineRun.of("bench", "--quiet", "--suite=published");
    assertEquals(ExitCode.FAILED, without.code());
    assertTrue(without.err().contains("say --data DIR"), without.err());
  }

  @Test
  void theSuitesScenariosCannotBeChanged() {
    CommandLineRun run =
        CommandLineRun.of("bench", "--quiet", "--suite=published", "--duration=600");
    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.err().contains("those of the printed tables"), run.err());
  }

  @Test
  void theDataCommandKnowsTheRightBytesAndTheRightContent() throws Exception {
    Path data = PublicData.directory().resolve("data");
    assertEquals(ExitCode.OK, CommandLineRun.of("data", data.toString()).code());
    Path file = data.resolve("jinan/roadnet_3_4.json");
    String text = Files.readString(file);
    Files.writeString(directory.resolve("roadnet_3_4.json"), text.replace(": ", ":   "));
    CommandLineRun packed = CommandLineRun.of("data", directory.toString());
    assertEquals(ExitCode.OK, packed.code(), packed.out());
    assertTrue(
        packed.out().contains("roadnet_3_4.json                 the same content"), packed.out());
    Files.writeString(directory.resolve("roadnet_3_4.json"), text.replaceFirst("400", "401"));
    CommandLineRun other = CommandLineRun.of("data", directory.toString());
    assertEquals(ExitCode.FAILED, other.code());
    assertTrue(other.out().contains("DIFFERENT content"), other.out());
  }
}
