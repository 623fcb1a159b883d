package org.lukou.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.scenario.ScenarioException;

class GridScenarioWriterTest {

  private static final List<String> FILES =
      List.of("demand.json", "network.json", "provenance.json");

  @TempDir Path directory;

  @Test
  void theSameSeedGivesTheSameBytes() throws Exception {
    Path one = write(GridScenario.defaults(), "one");
    Path two = write(GridScenario.defaults(), "two");
    for (String file : FILES) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(file)), Files.readAllBytes(two.resolve(file)));
    }
  }

  @Test
  void anotherSeedGivesAnotherDemandOnTheSameNetwork() throws Exception {
    Path one = write(GridScenario.defaults(), "one");
    Path two = write(GridScenario.defaults().withSeed(1), "two");
    assertEquals(-1, Files.mismatch(one.resolve("network.json"), two.resolve("network.json")));
    assertFalse(
        Arrays.equals(
            Files.readAllBytes(one.resolve("demand.json")),
            Files.readAllBytes(two.resolve("demand.json"))));
  }

  @Test
  void theDigestsInTheProvenanceAreThoseOfTheFiles() throws Exception {
    Path written = write(GridScenario.defaults(), "one");
    JsonNode provenance = new ObjectMapper().readTree(written.resolve("provenance.json").toFile());
    for (String file : List.of("network.json", "demand.json")) {
      assertEquals(
          sha256(written.resolve(file)),
          provenance.get("files").get(file).get("sha256").textValue());
    }
    assertEquals(20210501, provenance.get("parameters").get("seed").intValue());
    assertEquals(16, provenance.get("parameters").size());
  }

  @Test
  void theSummarySaysWhatTheFilesHold() throws Exception {
    GridScenarioSummary summary =
        GridScenarioWriter.write(
            GridScenario.defaults(), directory, false, ProgressListener.SILENT);
    ObjectMapper mapper = new ObjectMapper();
    assertEquals(summary.vehicles(), mapper.readTree(summary.demand().toFile()).size());
    assertEquals(summary.roads(), mapper.readTree(summary.network().toFile()).get("roads").size());
    assertEquals(16, summary.junctions());
    assertEquals(sha256(summary.network()), summary.networkSha256());
    assertEquals(sha256(summary.demand()), summary.demandSha256());
    assertTrue(Files.exists(summary.provenance()));
  }

  @Test
  void nothingButTheThreeFilesIsLeftBehind() throws Exception {
    try (Stream<Path> files = Files.list(write(GridScenario.defaults(), "one"))) {
      assertEquals(FILES, files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void anExistingFileIsLeftAloneUnlessOverwritingIsAllowed() throws Exception {
    Files.writeString(directory.resolve("demand.json"), "precious");
    ScenarioException refusal =
        assertThrows(
            ScenarioException.class,
            () ->
                GridScenarioWriter.write(
                    GridScenario.defaults(), directory, false, ProgressListener.SILENT));
    assertTrue(refusal.getMessage().contains("demand.json exists already"), refusal::getMessage);
    assertEquals("precious", Files.readString(directory.resolve("demand.json")));
    assertFalse(Files.exists(directory.resolve("network.json")));

    GridScenarioWriter.write(GridScenario.defaults(), directory, true, ProgressListener.SILENT);
    assertTrue(Files.size(directory.resolve("demand.json")) > 100_000);
  }

  @Test
  void aFileInPlaceOfTheDirectoryIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("city"), "");
    ScenarioException refusal =
        assertThrows(
            ScenarioException.class,
            () ->
                GridScenarioWriter.write(
                    GridScenario.defaults(), file, true, ProgressListener.SILENT));
    assertTrue(refusal.getMessage().contains("city is a file"), refusal::getMessage);
  }

  @Test
  void progressRisesToOneForEachFile() throws Exception {
    Map<String, Double> last = new HashMap<>();
    ProgressListener listener =
        (file, share) -> {
          assertTrue(share > last.getOrDefault(file, 0.0), file + " " + share);
          last.put(file, share);
        };
    GridScenarioWriter.write(GridScenario.defaults(), directory, false, listener);
    assertEquals(Map.of("network.json", 1.0, "demand.json", 1.0), last);
  }

  @Test
  void thirtyByThirtyJunctionsAreWrittenWithinSeconds() {
    GridScenario large =
        new GridScenario(
            GridGeometry.HANGZHOU.withSize(30, 30),
            GridTraffic.HOUR.withVehiclesPerHour(20_000),
            1);
    assertTimeout(
        Duration.ofSeconds(30),
        () -> GridScenarioWriter.write(large, directory, false, ProgressListener.SILENT));
  }

  private Path write(GridScenario scenario, String name) throws ScenarioException {
    Path target = directory.resolve(name);
    GridScenarioWriter.write(scenario, target, false, ProgressListener.SILENT);
    return target;
  }

  private static String sha256(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
