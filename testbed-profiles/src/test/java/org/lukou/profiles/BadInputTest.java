package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.ExitCode;

/** What goes wrong gets one message with file, place and remedy, an exit code, and a record. */
class BadInputTest {

  private static final Path HANGZHOU = Path.of("hangzhou");

  @TempDir private Path directory;
  private Path runs;
  private Path city;

  @BeforeEach
  void copyTheCity() throws Exception {
    runs = directory.resolve("runs");
    city = Files.createDirectory(directory.resolve("my-city"));
    for (String file : new String[] {"profile.json", "network.json", "demand.json"}) {
      Files.copy(HANGZHOU.resolve(file), city.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  void anUnknownKeyInTheProfile() throws Exception {
    edit("profile.json", text -> text.replace("\"decisionSeconds\"", "\"decisionSecond\""));
    assertRefused("profile.json", "decisionSecond");
  }

  @Test
  void aTruncatedProfile() throws Exception {
    edit("profile.json", text -> text.substring(0, text.length() / 2));
    assertRefused("profile.json", "line");
  }

  @Test
  void aBundleThatIsNowhere() throws Exception {
    edit("profile.json", text -> text.replace("control-fixed:0.1.0", "control-mixed:0.1.0"));
    assertRefused("org.lukou:control-mixed:0.1.0-SNAPSHOT");
  }

  @Test
  void aBundleNamedTwice() throws Exception {
    edit(
        "profile.json",
        text ->
            text.replace(
                "{ \"id\": \"org.lukou:control-fixed:", "{ \"id\": \"org.lukou:traffic-sim:"));
    assertRefused("profile.json", "org.lukou:traffic-sim");
  }

  @Test
  void aRequirementThatNothingMeets() throws Exception {
    edit(
        "profile.json",
        text ->
            text.replaceAll(
                "\\{ \"id\": \"com.fasterxml.jackson.core:jackson-core:[^\"]*\" },", ""));
    assertRefused("com.fasterxml.jackson.core", "org.lukou.traffic.sim");
  }

  @Test
  void aControllerThatNobodyOffers() {
    assertRefused(
        CommandLineRun.json(runs, "hangzhou", "--controller", "max-presure"),
        "max-presure",
        "Did you mean \"max-pressure\"?");
  }

  @Test
  void aProfileThatDoesNotExist() {
    assertRefused(CommandLineRun.json(runs, "hangzou"), "hangzou", "hangzhou");
  }

  @Test
  void aTruncatedNetwork() throws Exception {
    edit("network.json", text -> text.substring(0, text.length() / 2));
    assertRefused("network.json");
  }

  @Test
  void aNetworkWithAWordForANumber() throws Exception {
    edit(
        "network.json",
        text -> text.replaceFirst("\"maxSpeed\": ?[0-9.]+", "\"maxSpeed\": \"fast\""));
    assertRefused("network.json", "maxSpeed");
  }

  @Test
  void aNegativeVehicleLength() throws Exception {
    edit("demand.json", text -> text.replaceFirst("\"length\": ?5[.0]*", "\"length\": -5.0"));
    assertRefused("demand.json", "$[0]", "length");
  }

  @Test
  void aFlowOverUnconnectedRoads() throws Exception {
    edit(
        "demand.json",
        text ->
            text.replaceFirst(
                "\\[\"road_[^\\]]*\\]", "[\"road_0_1_0\", \"road_1_1_2\", \"road_0_1_0\"]"));
    CommandLineRun refused = CommandLineRun.of("validate", city.toString());
    assertRefused(refused, "demand.json", "$[0]", "road_0_1_0", "road_1_1_2");
    String warning = run("--duration", "60").object().path("warnings").path(0).asText();
    assertTrue(refused.err().contains(warning), "the run goes on without that flow, as CityFlow's");
  }

  @Test
  void aPhaseThatLetsCrossingMovementsGo() throws Exception {
    edit(
        "network.json",
        text ->
            text.replaceFirst(
                "\"time\": ?30, ?\"availableRoadLinks\": ?\\[[^\\]]*\\]",
                "\"time\": 30, \"availableRoadLinks\": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]"));
    CommandLineRun refused = run("--mode", "correct");
    assertRefused(refused, "crossing movements", "permittedPhases");
    assertEquals(ExitCode.OK, run("--duration", "60").code(), "compatible mode only reports it");
  }

  @Test
  void aZoneOrPhaseThatTheNetworkDoesNotHave() throws Exception {
    edit("profile.json", text -> text.replace("\"intersection_2_2\"", "\"intersection_9_9\""));
    assertRefused(run(), "profile.json", "zone centre", "intersection_9_9");
    edit("profile.json", text -> text.replace("\"intersection_9_9\"", "\"intersection_2_2\""));
    edit("profile.json", text -> text.replace("[1, 2, 3, 4]", "[1, 99]"));
    assertRefused(CommandLineRun.of("validate", city.toString()), "profile.json", "phase 99");
  }

  @Test
  void aRepeatedRunTakesNoOptionsThatWouldChangeIt() throws Exception {
    run("--duration", "60").object();
    CommandLineRun again =
        CommandLineRun.of("run", "--runs=" + runs, "--seed=7", "--again=" + runs.resolve("x"));
    assertEquals(ExitCode.USAGE, again.code());
    assertTrue(again.err().contains("--seed cannot be given with --again"), again.err());
  }

  @Test
  void settingsOutOfRange() {
    assertRefused(run("--yellow", "30"), "change interval");
    assertRefused(run("--duration", "-5"), "duration", "-5");
    assertRefused(run("--threads", "99999"), "--threads", "256");
    assertRefused(
        run("--set", "zone-metres=wide", "--controller", "advanced-max-pressure"), "wide");
    assertRefused(
        run("--set", "gren-seconds=25", "--controller", "fixed-time"),
        "gren-seconds",
        "it has green-seconds");
    assertRefused(run("--swap", "300=fixed-time", "--duration=300"), "after the end", "300");
    assertRefused(run("--swap", "noon=fixed-time"), "1800=max-pressure");
  }

  @Test
  void aCommandLineThatMakesNoSense() {
    assertEquals(ExitCode.USAGE, CommandLineRun.of("run").code());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("run", "hangzhou", "--threads", "many").code());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("rum", "hangzhou").code());
  }

  private CommandLineRun run(String... options) {
    String[] all = new String[options.length + 1];
    all[0] = city.toString();
    System.arraycopy(options, 0, all, 1, options.length);
    return CommandLineRun.json(runs, all);
  }

  private void assertRefused(String... words) throws Exception {
    assertRefused(run(), words);
    assertEquals("failed", CommandLineRun.onlyRecord(runs).path("status").asText());
    assertFalse(CommandLineRun.onlyRecord(runs).path("error").asText().isEmpty());
  }

  private static void assertRefused(CommandLineRun refused, String... words) {
    assertEquals(ExitCode.FAILED, refused.code(), refused.err());
    assertTrue(refused.out().isEmpty(), refused.out());
    assertFalse(refused.err().contains("\tat "), "a stack trace: " + refused.err());
    assertTrue(refused.err().startsWith("lukou: "), refused.err());
    for (String word : words) {
      assertTrue(refused.err().contains(word), word + " is not in: " + refused.err());
    }
  }

  private void edit(String file, UnaryOperator<String> change) throws Exception {
    String before = Files.readString(city.resolve(file), StandardCharsets.UTF_8);
    String after = change.apply(before);
    assertFalse(before.equals(after), "the edit must change " + file);
    Files.writeString(city.resolve(file), after);
  }
}
