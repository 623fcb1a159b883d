package org.lukou.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lukou.api.scenario.ScenarioException;

/** Writes a scenario's network, demand and provenance into a directory. Not thread-safe. */
public final class GridScenarioWriter {

  private final NewFile network;
  private final NewFile demand;
  private final NewFile provenance;
  private final boolean overwrite;

  private GridScenarioWriter(Path directory, boolean overwrite) {
    network = new NewFile(directory.resolve(GridNetwork.FILE));
    demand = new NewFile(directory.resolve(GridDemand.FILE));
    provenance = new NewFile(directory.resolve(Provenance.FILE));
    this.overwrite = overwrite;
  }

  /**
   * Writes the three files; they appear under their names only when all are complete. Runs on the
   * calling thread and takes time in proportion to junctions and vehicles.
   *
   * @param scenario every parameter
   * @param directory where to; created if missing
   * @param overwrite whether files of an earlier scenario may be replaced
   * @param progress is told how far it is
   * @return what was written
   * @throws ScenarioException if a file is there already and may not be replaced, or cannot be
   *     written
   */
  public static GridScenarioSummary write(
      GridScenario scenario, Path directory, boolean overwrite, ProgressListener progress)
      throws ScenarioException {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new ScenarioException(
          "%s is a file; choose a directory to write the scenario into".formatted(directory));
    }
    try {
      Files.createDirectories(directory);
      return new GridScenarioWriter(directory, overwrite).write(scenario, progress);
    } catch (IOException e) {
      throw new ScenarioException(
          "cannot write the scenario into %s: %s; choose a directory that can be written"
              .formatted(directory, e),
          e);
    }
  }

  private GridScenarioSummary write(GridScenario scenario, ProgressListener progress)
      throws ScenarioException, IOException {
    refuseToOverwrite();
    try {
      GridScenarioSummary summary = writeParts(scenario, progress);
      for (NewFile file : files()) {
        file.publish(overwrite);
      }
      return summary;
    } finally {
      for (NewFile file : files()) {
        file.discard();
      }
    }
  }

  private GridScenarioSummary writeParts(GridScenario scenario, ProgressListener progress)
      throws IOException {
    int[] vehicles = new int[1];
    String networkDigest =
        network.write(out -> new GridNetwork(scenario.geometry()).write(out, progress));
    String demandDigest =
        demand.write(out -> vehicles[0] = new GridDemand(scenario).write(out, progress));
    provenance.write(new Provenance(scenario, networkDigest, demandDigest, vehicles[0])::write);
    return new GridScenarioSummary(
        network.place(),
        demand.place(),
        provenance.place(),
        networkDigest,
        demandDigest,
        scenario.geometry().junctionCount(),
        scenario.geometry().roadCount(),
        vehicles[0],
        GridZones.of(scenario.geometry()).zones(scenario.geometry()));
  }

  private void refuseToOverwrite() throws ScenarioException {
    for (NewFile file : files()) {
      if (!overwrite && Files.exists(file.place())) {
        throw new ScenarioException(
            "%s exists already and is left as it is; choose another directory or allow overwriting"
                .formatted(file.place()));
      }
    }
  }

  private List<NewFile> files() {
    return List.of(network, demand, provenance);
  }
}
