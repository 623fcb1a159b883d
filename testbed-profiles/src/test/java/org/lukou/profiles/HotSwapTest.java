package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.command.RunOptions;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.Json;
import org.lukou.cli.run.OutputFiles;
import org.lukou.cli.run.Progress;
import org.lukou.cli.run.RecordedRun;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.RunResult;
import org.lukou.cli.run.RunSpec;
import org.lukou.runtime.BundleRecord;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;
import picocli.CommandLine;

/** A bundle from outside takes over a running city, and a new version takes over from it. */
@Timeout(60)
class HotSwapTest {

  private static final String FIRST_PHASE = "return 1;";
  private static final String SECOND_PHASE = "return 2;";

  @TempDir private Path directory;

  @Test
  void aDroppedBundleDrivesTheCity() throws Exception {
    Path deploy = directory.resolve("deploy");
    OutsideController.version("1.0.0", FIRST_PHASE).dropInto(deploy);
    String controller =
        CommandLineRun.json(
                directory.resolve("runs"),
                "hangzhou",
                "--duration=300",
                "--controller=" + OutsideController.NAME,
                "--deploy=" + deploy)
            .object()
            .path("controller")
            .asText();
    assertEquals(OutsideController.NAME, controller);
    String record = "" + directory.resolve("runs").resolve(onlyRun());
    CommandLineRun again =
        CommandLineRun.of(
            "run", "--quiet", "--again=" + record, "--runs=" + directory.resolve("again"));
    assertEquals(0, again.code(), again.err());
  }

  @Test
  void aBundleNamedOnTheCommandLineDrivesTheCity() throws Exception {
    Path jar =
        OutsideController.version("1.0.0", FIRST_PHASE).dropInto(directory.resolve("target"));
    CommandLineRun run =
        CommandLineRun.json(
            directory.resolve("runs"),
            "hangzhou",
            "--duration=60",
            "--controller=" + OutsideController.NAME,
            "--bundle=" + jar.getParent());
    assertEquals(OutsideController.NAME, run.object().path("controller").asText());
    assertEquals(
        jar.toString(),
        CommandLineRun.onlyRecord(directory.resolve("runs"))
            .path("bundles")
            .findValues("location")
            .stream()
            .map(JsonNode::asText)
            .filter(location -> location.contains("outside"))
            .findFirst()
            .orElse("no such bundle"));
  }

  @Test
  void aBundleThatIsNotThereIsToldBeforeAnythingStarts() {
    Path nowhere = directory.resolve("nowhere.jar");
    CommandLineRun run = CommandLineRun.of("run", "hangzhou", "--bundle=" + nowhere);
    assertEquals(1, run.code());
    assertTrue(run.err().contains("there is no bundle at " + nowhere), run.err());
  }

  private String onlyRun() throws Exception {
    return CommandLineRun.onlyRecord(directory.resolve("runs")).path("run").asText();
  }

  @Test
  void aNewVersionTakesOverARunningCityWithoutRestartingTheOthers() throws Exception {
    Path deploy = directory.resolve("deploy");
    OutsideController.version("1.0.0", FIRST_PHASE).dropInto(deploy);
    try (RecordedRun recorded = begin(deploy)) {
      Map<String, String> before = versions(recorded);
      CompletableFuture<RunResult> end = CompletableFuture.supplyAsync(() -> complete(recorded));
      recorded.city().await(100);
      OutsideController.version("2.0.0", SECOND_PHASE).dropInto(deploy);
      awaitThat(() -> versions(recorded).get(OutsideController.BUNDLE).equals("2.0.0"));
      double swapped = recorded.city().run().kernel().timeSeconds();
      recorded.city().await(swapped + 120);
      recorded.city().stop();
      RunResult result = end.get(30, TimeUnit.SECONDS);

      assertEquals(0, otherThanOutside(before, versions(recorded)), "other bundles changed");
      List<Integer> phases = phasesAfter(recorded, swapped + 40);
      assertEquals(Set.of(2), Set.copyOf(phases));
      assertTrue(phases.size() >= 16, "every junction decided");
      assertTrue(result.metrics().guardInterventions().isEmpty());
    }
  }

  @Test
  void controllersThatFailCostTheCityNothingButTheirDecisions() throws Exception {
    assertCityGoesOn("throw new IllegalStateException(\"out of ideas\");", "out of ideas");
    assertCityGoesOn("return 99;", "wants phase 99");
    assertCityGoesOn(
        "if (view.junction().id().equals(\"intersection_2_2\")) { for (;;) { Thread.onSpinWait();"
            + " if (Thread.interrupted()) return 1; } } return 1;",
        "did not decide within its budget");
  }

  private void assertCityGoesOn(String decide, String told) throws Exception {
    Path home = Files.createTempDirectory(directory, "failing");
    OutsideController.version("1.0.0", decide).dropInto(home.resolve("deploy"));
    CommandLineRun run =
        CommandLineRun.json(
            home.resolve("runs"),
            "hangzhou",
            "--duration=300",
            "--controller=" + OutsideController.NAME,
            "--deploy=" + home.resolve("deploy"));
    List<String> incidents =
        Json.mapper().convertValue(run.object().path("incidents"), stringList());
    assertTrue(incidents.stream().anyMatch(text -> text.contains(told)), "" + incidents);
    assertTrue(run.object().path("metrics").path("created").asInt() > 0);
    assertEquals(
        "finished", CommandLineRun.onlyRecord(home.resolve("runs")).path("status").asText());
  }

  @Test
  void theShellSwapsAndReportsFromPipedCommands() throws Exception {
    String script = "controllers\nswap fixed-time\nawait 600\nresults\nexit\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream in = System.in;
    PrintStream stdout = System.out;
    try {
      System.setIn(new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)));
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      String runs = directory.resolve("runs").toString();
      assertEquals(
          0,
          CommandLineRun.of("shell", "hangzhou", "--speed=0", "--duration=600", "--runs=" + runs)
              .code());
    } finally {
      System.setIn(in);
      System.setOut(stdout);
    }
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("efficient-max-pressure"), text);
    assertTrue(text.contains("fixed-time takes over"), text);
    assertTrue(text.contains("engine ATT"), text);
  }

  private RecordedRun begin(Path deploy) throws Exception {
    Home home = Home.current();
    RecordedRun recorded =
        new RecordedRun(
            home.repositories(List.of()),
            directory.resolve("runs"),
            "swap",
            new Progress(System.err, Progress.Detail.NOTHING));
    recorded.begin(this::longRun, deploy);
    return recorded;
  }

  /** The default city under the outside controller, for longer than the test takes. */
  private RunSpec longRun() throws RunException, ProfileException {
    RunOptions options = new RunOptions();
    new CommandLine(options).parseArgs("--controller", OutsideController.NAME, "--duration=86400");
    return options.applyTo(ProfileReader.read(Home.current().profiles().find("hangzhou")));
  }

  private static RunResult complete(RecordedRun recorded) {
    try {
      return recorded.complete(200, OutputFiles.NONE);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> versions(RecordedRun recorded) {
    return recorded.testbed().bundles().stream()
        .collect(Collectors.toMap(BundleRecord::symbolicName, BundleRecord::version));
  }

  private static long otherThanOutside(Map<String, String> before, Map<String, String> after) {
    return before.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(OutsideController.BUNDLE))
        .filter(entry -> !entry.getValue().equals(after.get(entry.getKey())))
        .count();
  }

  private static List<Integer> phasesAfter(RecordedRun recorded, double seconds) throws Exception {
    recorded.close();
    return Files.readAllLines(recorded.directory().resolve("journal.jsonl")).stream()
        .map(HotSwapTest::tree)
        .filter(tick -> tick.path("timeSeconds").asDouble() > seconds)
        .map(tick -> tick.path("wantedPhase").asInt())
        .toList();
  }

  private static JsonNode tree(String line) {
    try {
      return Json.mapper().readTree(line);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static TypeReference<List<String>> stringList() {
    return new TypeReference<>() {};
  }

  private static void awaitThat(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
