package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.Json;

/** The files that a run writes for other tools, as asked for on the command line. */
class OutputsTest {

  @TempDir private Path directory;

  @Test
  void oneRunWritesThemAllAndNoBitOfItChanges() throws Exception {
    JsonNode plain = CommandLineRun.json(runs(), "hangzhou", "--duration=300").object();
    JsonNode result =
        CommandLineRun.json(
                runs(),
                "hangzhou",
                "--duration=300",
                "--replay=" + file("replay.txt"),
                "--tripinfo=" + file("trips.xml"),
                "--vehicles=" + file("vehicles.csv"))
            .object();
    assertEquals(plain.path("digest"), result.path("digest"));
    assertEquals(300, lines("replay.txt").size());
    assertTrue(Json.mapper().readTree(file("replay.txt.roadnet.json").toFile()).isObject());
    int created = result.at("/metrics/created").asInt();
    assertEquals(1 + created, lines("vehicles.csv").size());
    long trips = lines("trips.xml").stream().filter(line -> line.contains("<tripinfo ")).count();
    assertTrue(trips >= result.at("/metrics/throughput").asInt(), "trips " + trips);
  }

  @Test
  void everySeedWritesItsOwn() throws Exception {
    CommandLineRun.json(
            runs(), "hangzhou", "--duration=60", "--seeds=2", "--vehicles=" + file("v.csv"))
        .object();
    assertTrue(Files.exists(file("v-seed-1.csv")));
    assertTrue(Files.exists(file("v-seed-2.csv")));
    assertFalse(Files.exists(file("v.csv")));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldBeforeTheRun() throws Exception {
    for (String option : List.of("--trace", "--replay", "--tripinfo", "--vehicles")) {
      CommandLineRun refused =
          CommandLineRun.json(runs(), "hangzhou", option + "=" + file("no/where"));
      assertEquals(ExitCode.FAILED, refused.code());
      assertTrue(refused.err().contains(option + ": cannot write"), refused.err());
    }
    assertFalse(Files.exists(runs()), "nothing has been started");
  }

  @Test
  void aNetworkBecomesAMap() throws Exception {
    Path map = file("hangzhou.geojson");
    CommandLineRun done = geojson("--origin=120.13,30.27", "--out=" + map);
    assertEquals(ExitCode.OK, done.code(), done.err());
    JsonNode json = Json.mapper().readTree(map.toFile());
    assertEquals("FeatureCollection", json.path("type").asText());
    assertTrue(json.path("features").size() > 16);
    CommandLineRun refused = geojson("--origin=Hangzhou", "--out=" + map);
    assertEquals(ExitCode.FAILED, refused.code());
    assertTrue(refused.err().contains("for example 120.13,30.27"), refused.err());
    CommandLineRun nowhere = geojson("--out=" + file("no/where"));
    assertEquals(ExitCode.FAILED, nowhere.code());
    try (Stream<Path> files = Files.list(directory)) {
      assertFalse(files.anyMatch(name -> name.toString().endsWith(".part")));
    }
  }

  private static CommandLineRun geojson(String... options) {
    List<String> all = new ArrayList<>(List.of("scenario", "geojson", "hangzhou"));
    all.addAll(List.of(options));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  private List<String> lines(String name) throws Exception {
    return Files.readAllLines(file(name));
  }

  private Path runs() {
    return directory.resolve("runs");
  }
}
