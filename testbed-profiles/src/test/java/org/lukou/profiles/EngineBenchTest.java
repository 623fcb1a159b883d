package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lukou.cli.ExitCode;

/** The benchmark of the engine in real Felix, with sizes that take a moment. */
class EngineBenchTest {

  /** Enough vehicles for the engine to use its threads. */
  private static final String VEHICLES = "7000";

  @Test
  void measuresEveryPartAndPrintsOneObject() throws Exception {
    JsonNode result =
        bench("--rounds", "3", "--vehicles", VEHICLES, "--junctions", "16", "--curve", "200");
    startUpAndHourArePositive(result);
    JsonNode threads = result.path("threads");
    assertEquals(2, threads.path("threads").asInt());
    assertTrue(threads.path("vehicles").asLong() > 6000, () -> "too few: " + threads);
    assertTrue(threads.path("sameDigest").asBoolean());
    assertEquals(64, threads.path("digest").asText().length());
    assertTrue(threads.path("speedups").size() >= 5);
    assertTrue(threads.path("limit").asDouble() > 0);
    assertTrue(result.path("memory").path("bytesPerVehicle").asDouble() > 0);
    assertEquals(16, result.path("load").path("junctions").asInt());
    assertTrue(result.path("load").path("peakMegabytes").asDouble() > 0);
    JsonNode point = result.path("curve").path(0);
    assertEquals(200, point.path("vehicles").asInt());
    assertTrue(point.path("nanosPerVehicleStep").asDouble() > 0);
    assertTrue(point.path("standingShare").asDouble() < 1);
  }

  private static void startUpAndHourArePositive(JsonNode result) {
    for (String what : Set.of("jvmMillis", "bundlesMillis", "loadMillis", "firstStepMillis")) {
      assertTrue(result.path("startup").path(what).asDouble() > 0, what);
    }
    JsonNode hour = result.path("hour");
    assertEquals(3, hour.path("millionsPerCpuSecond").size());
    hour.path("millionsPerCpuSecond").forEach(speed -> assertTrue(speed.asDouble() > 0));
    assertTrue(hour.path("sameDigest").asBoolean(), "rounds must not differ");
    assertTrue(hour.path("vehicleSteps").asLong() > 1_000_000);
  }

  @Test
  void measuresOnlyWhatIsAskedForAndLeavesNoFile() throws Exception {
    JsonNode result = bench("--parts", "memory", "--vehicles", "500");
    assertFalse(result.has("hour") || result.has("threads") || result.has("curve"));
    assertEquals(500, result.path("memory").path("vehicles").asInt());
    assertEquals(Set.of(), scratchDirectories());
  }

  @Test
  void leavesOutWhatDoesNotFitIntoTheHeapAndNamesTheRemedy() throws Exception {
    JsonNode result = bench("--parts", "load", "--junctions", "250000");
    assertFalse(result.has("load"));
    assertTrue(result.path("notes").toString().contains("LUKOU_JAVA_OPTIONS=-Xmx"));
  }

  @Test
  void printsATable() {
    CommandLineRun run =
        CommandLineRun.of(
            "bench",
            "engine",
            "hangzhou",
            "--parts",
            "hour,curve",
            "--rounds",
            "1",
            "--curve",
            "100");
    assertEquals(ExitCode.OK, run.code(), run::err);
    assertTrue(run.out().contains("start-up"), run::out);
    assertTrue(run.out().contains("vehicle-steps per CPU-second"), run::out);
    assertTrue(run.out().contains("####"), run::out);
    assertTrue(run.err().contains("curve: 100 vehicles"), run::err);
  }

  @Test
  void refusesAPartThatDoesNotExist() {
    assertRefused(ExitCode.USAGE, "--parts", "--parts", "houer");
  }

  @Test
  void refusesSizesOutOfRange() {
    assertRefused(ExitCode.FAILED, "--rounds is 0; choose 1 to 10000", "--rounds", "0");
    assertRefused(ExitCode.FAILED, "--curve is 5; choose 100 to 5000000", "--curve", "1000,5");
  }

  @Test
  void refusesAFileThatDoesNotExist() {
    assertRefused(ExitCode.FAILED, "nowhere.json", "--network", "nowhere.json");
  }

  @Test
  void namesWhatCanBeMeasured() {
    CommandLineRun run = CommandLineRun.of("bench");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("engine"), run::err);
  }

  private static void assertRefused(int code, String says, String... arguments) {
    CommandLineRun run = CommandLineRun.of(command(arguments));
    assertEquals(code, run.code(), run::err);
    assertTrue(run.err().contains(says), run::err);
    assertFalse(run.err().contains("\tat "), run::err);
  }

  private static JsonNode bench(String... arguments) throws Exception {
    return CommandLineRun.of(command(arguments)).object();
  }

  private static String[] command(String... arguments) {
    return Stream.concat(
            Stream.of("bench", "engine", "hangzhou", "--json", "--quiet"), Stream.of(arguments))
        .toArray(String[]::new);
  }

  private static Set<String> scratchDirectories() throws Exception {
    String prefix = "lukou-bench-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(prefix))
          .collect(Collectors.toSet());
    }
  }
}
