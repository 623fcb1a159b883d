package org.lukou.profiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lukou.scenario.GridGeometry;
import org.lukou.scenario.GridScenario;
import org.lukou.scenario.GridScenarioWriter;
import org.lukou.scenario.GridTraffic;
import org.lukou.scenario.ProgressListener;

/** Races on a grid of four junctions, five minutes each, from the command line. */
record RaceGrid(Path directory) {

  /** Writes the grid's files. */
  static RaceGrid write(Path directory) throws Exception {
    GridGeometry field = GridGeometry.HANGZHOU;
    GridGeometry small =
        new GridGeometry(
            2,
            2,
            300,
            300,
            field.lanesPerApproach(),
            field.laneWidthMetres(),
            field.junctionWidthMetres(),
            field.speedLimitMps());
    GridTraffic traffic = GridTraffic.HOUR.withVehiclesPerHour(1500);
    GridScenarioWriter.write(
        new GridScenario(small, traffic, 1), directory, false, ProgressListener.SILENT);
    return new RaceGrid(directory);
  }

  /** Returns the arguments of a race. */
  List<String> arguments(Path out, String... options) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "bench",
                "--network=" + directory.resolve("network.json"),
                "--demand=" + directory.resolve("demand.json"),
                "--duration=300",
                "--out=" + out));
    all.addAll(List.of(options));
    return all;
  }

  /** Races in this process. */
  CommandLineRun bench(Path out, String... options) {
    List<String> all = arguments(out, options);
    all.add("--quiet");
    return CommandLineRun.of(all.toArray(String[]::new));
  }
}
