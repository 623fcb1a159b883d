package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.ExitCode;

/** A race that is written down. */
class RaceMatrixTest {

  private static final String MATRIX =
      """
      {
        "controllers": ["max-pressure",
                        {"controller": "fixed-time", "settings": {"green-seconds": "25"}}],
        "scenarios": [{"scenario": "hangzhou", "network": "network.json", "demand": "demand.json",
                       "durationSeconds": 240, "decisionSeconds": 15,
                       "perturbation": {"departureSeconds": 60, "turningShare": 0.05,
                                        "driverSpread": 0.1}}],
        "seeds": "3-4",
        "against": "fixed-time:green-seconds=25",
        "detections": [{"dropOut": 0, "detected": 1}, {"dropOut": 0, "detected": 0.3}]
      }
      """;

  @TempDir private Path directory;
  private Path matrix;

  @BeforeEach
  void writeAGrid() throws Exception {
    RaceGrid.write(directory.resolve("grid"));
    matrix = directory.resolve("grid/race.json");
  }

  private CommandLineRun bench(String out, String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "bench";
    all[1] = "--quiet";
    all[2] = "--out=" + directory.resolve(out);
    System.arraycopy(options, 0, all, 3, options.length);
    return CommandLineRun.of(all);
  }

  private byte[] results(String out) throws Exception {
    return Files.readAllBytes(directory.resolve(out).resolve("results.json"));
  }

  /** Races what is written, and returns what is said of it. */
  private String refused(String written) throws Exception {
    Files.writeString(matrix, written);
    CommandLineRun run = bench("a", "--matrix=" + matrix);
    assertEquals(ExitCode.FAILED, run.code(), run.out());
    assertTrue(run.err().contains(matrix.toString()), run.err());
    assertFalse(Files.exists(directory.resolve("a")), "something has run");
    return run.err();
  }

  @Test
  void aRaceFromAFileIsTheSameAsFromOptions() throws Exception {
    Files.writeString(matrix, MATRIX);
    CommandLineRun written = bench("written", "--matrix=" + matrix);
    assertEquals(ExitCode.OK, written.code(), written.err());
    CommandLineRun said =
        bench(
            "said",
            "--controllers=max-pressure,fixed-time:green-seconds=25",
            "--network=" + directory.resolve("grid/network.json"),
            "--demand=" + directory.resolve("grid/demand.json"),
            "--duration=240",
            "--decision-interval=15",
            "--perturb",
            "--seeds=3-4",
            "--against=fixed-time:green-seconds=25",
            "--detected=1,0.3");
    assertEquals(ExitCode.OK, said.code(), said.err());
    assertArrayEquals(results("said"), results("written"));
  }

  @Test
  void optionsSayMoreThanTheFile() throws Exception {
    Files.writeString(matrix, MATRIX);
    CommandLineRun run =
        bench("a", "--matrix=" + matrix, "--seed=9", "--duration=60", "--detected=1", "--json");
    assertEquals(2, run.object().path("cells").size());
    assertEquals(9, run.object().at("/cells/0/cell/seed").asInt());
    assertEquals(60, run.object().at("/cells/0/cell/scenario/durationSeconds").asInt());
  }

  @Test
  void aMemberThatNobodyKnowsIsToldWithItsPlaceAndTheNearestName() throws Exception {
    String told = refused(MATRIX.replace("decisionSeconds", "decisionSecond"));
    assertTrue(told.contains("$.scenarios[0]"), told);
    assertTrue(told.contains("Did you mean \"decisionSeconds\"?"), told);
  }

  @Test
  void aRaceWithoutControllersIsToldWhatIsMissing() throws Exception {
    String told = refused("{\"scenarios\": [\"hangzhou\"]}");
    assertTrue(told.contains("controllers"), told);
  }

  @Test
  void aShareThatIsNoneIsToldWithItsPlace() throws Exception {
    String told = refused(MATRIX.replace("0.3", "1.3"));
    assertTrue(told.contains("$.detections[1]") && told.contains("1.3"), told);
  }

  @Test
  void whatIsNoJsonIsToldWithLineAndColumn() throws Exception {
    String told = refused(MATRIX.substring(0, MATRIX.length() / 2));
    assertTrue(told.contains("line 6") || told.contains("line 7"), told);
    assertTrue(told.contains("not complete JSON"), told);
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    CommandLineRun run = bench("a", "--matrix=" + directory.resolve("nowhere.json"));
    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.err().contains("there is no file"), run.err());
    assertTrue(run.err().contains("nowhere.json"), run.err());
  }

  @Test
  void aDemandThatIsNotThereIsTold() throws Exception {
    Files.writeString(matrix, MATRIX.replace("demand.json", "nowhere.json"));
    CommandLineRun run = bench("a", "--matrix=" + matrix);
    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.err().contains("nowhere.json"), run.err());
  }
}
