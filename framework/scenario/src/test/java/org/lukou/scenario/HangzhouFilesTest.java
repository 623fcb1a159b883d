package org.lukou.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed files of the Hangzhou profile are what the generator writes by default. */
class HangzhouFilesTest {

  private static final Path COMMITTED =
      Path.of(System.getProperty("basedir", "."), "../../testbed-profiles/hangzhou");

  @TempDir Path regenerated;

  @BeforeEach
  void regenerate() throws Exception {
    GridScenarioWriter.write(GridScenario.defaults(), regenerated, false, ProgressListener.SILENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"network.json", "demand.json", "provenance.json"})
  void regeneratingGivesTheCommittedBytes(String file) throws Exception {
    assertEquals(
        -1, Files.mismatch(COMMITTED.resolve(file), regenerated.resolve(file)), "first difference");
  }
}
