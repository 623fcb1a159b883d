package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.Json;

/** Bundles of one's own in a race, good ones and others. */
@Timeout(120)
class RaceFailureTest {

  @TempDir private Path directory;
  private RaceGrid grid;

  @BeforeEach
  void writeAGrid() throws Exception {
    grid = RaceGrid.write(directory.resolve("grid"));
  }

  private Path bundle(String decide) throws Exception {
    return OutsideController.version("1.0.0", decide).dropInto(directory.resolve("jars"));
  }

  private JsonNode results() throws Exception {
    return Json.mapper().readTree(directory.resolve("race/results.json").toFile());
  }

  @Test
  void whatABundleOffersTakesPartWithoutBeingNamed() throws Exception {
    Path jar = bundle("return setup.phases().get(0);");
    CommandLineRun run =
        grid.bench(directory.resolve("race"), "--bundle", "" + jar, "--against=max-pressure");
    assertEquals(ExitCode.OK, run.code(), run.err());
    assertTrue(run.out().contains("outside"), run.out());
    JsonNode cells = results().path("cells");
    assertEquals(2, cells.size());
    JsonNode own = cells.get(0).at("/cell/stack/bundles");
    JsonNode rival = cells.get(1).at("/cell/stack/bundles");
    assertTrue(own.has(OutsideController.BUNDLE), own.toString());
    assertFalse(rival.has(OutsideController.BUNDLE), rival.toString());
  }

  @Test
  void aControllerThatThrowsCostsItsCellAndTheRaceGoesOn() throws Exception {
    Path jar =
        bundle(
            """
            if (view.timeSeconds() > 100) { throw new IllegalStateException("no more ideas"); }
            return setup.phases().get(0);""");
    CommandLineRun run =
        grid.bench(directory.resolve("race"), "--bundle", "" + jar, "--against=max-pressure");
    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.out().contains("1 of 2 cells failed"), run.out());
    assertTrue(run.out().contains("no more ideas"), run.out());
    assertTrue(results().at("/cells/0/result").isNull());
    assertTrue(results().at("/cells/1/result/metrics/created").asInt() > 0);
    try (var cells = Files.list(directory.resolve("race/cells"))) {
      assertEquals(1, cells.count());
    }
  }

  @Test
  void aControllerThatHangsWhenItIsRunAgainForThePageEndsTheWaiting() throws Exception {
    Path jar =
        bundle(
            """
            boolean again = Boolean.getBoolean("outside.has.run");
            double t = view.timeSeconds();
            while (again && t > 100 && t < 250 && !Thread.currentThread().isInterrupted()) {
              Thread.onSpinWait();
            }
            System.setProperty("outside.has.run", "" + (again || t > 250));
            return setup.phases().get(0);""");
    try {
      CommandLineRun run =
          grid.bench(directory.resolve("race"), "--bundle", "" + jar, "--html", "--patience=5");
      assertEquals(ExitCode.FAILED, run.code(), run.err());
      assertTrue(run.err().contains("when it was run again for its plots: it hangs"), run.err());
      assertTrue(Files.exists(directory.resolve("race/results.json")), "the race itself is over");
    } finally {
      System.clearProperty("outside.has.run");
    }
  }

  @Test
  void aControllerThatHangsCostsItsCellAndTheRaceGoesOn() throws Exception {
    Path jar =
        bundle(
            """
            while (view.timeSeconds() > 100) { Thread.onSpinWait(); }
            return setup.phases().get(0);""");
    CommandLineRun run =
        grid.bench(
            directory.resolve("race"),
            "--bundle",
            "" + jar,
            "--against=max-pressure",
            "--patience=5",
            "--threads=1");
    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.out().contains("it hangs: no step was completed for 5 s after t=12"), run.out());
    assertTrue(results().at("/cells/1/result/metrics/created").asInt() > 0);
  }
}
