package org.lukou.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lukou.api.network.Zone;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.Terminal;
import org.lukou.scenario.GridGeometry;
import org.lukou.scenario.GridScenario;
import org.lukou.scenario.GridScenarioSummary;
import org.lukou.scenario.GridScenarioWriter;
import org.lukou.scenario.GridTraffic;
import org.lukou.scenario.ProgressListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lukou scenario grid}. */
@Command(
    name = "grid",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true,
    description = "Writes a grid network with a seeded demand, as CityFlow files.",
    footer = {
      "%nThe same options always write the same bytes. The defaults are those of Hangzhou.",
      "%nExamples:%n  lukou scenario grid --out my-grid",
      "  lukou scenario grid --columns 30 --rows 30 --vehicles-per-hour 60000 --out big"
    })
public final class GridCommand implements Callable<Integer> {

  @Option(names = "--columns", defaultValue = "4", description = "Junctions from west to east.")
  private int columns;

  @Option(names = "--rows", defaultValue = "4", description = "Junctions from south to north.")
  private int rows;

  @Option(
      names = "--horizontal-spacing",
      paramLabel = "M",
      defaultValue = "800",
      description = "Metres between two columns.")
  private double horizontalSpacingMetres;

  @Option(
      names = "--vertical-spacing",
      paramLabel = "M",
      defaultValue = "600",
      description = "Metres between two rows.")
  private double verticalSpacingMetres;

  @Option(names = "--lanes", defaultValue = "3", description = "Lanes of every approach.")
  private int lanes;

  @Option(
      names = "--vehicles-per-hour",
      paramLabel = "N",
      defaultValue = "3000",
      description = "Mean departures an hour in the whole grid.")
  private double vehiclesPerHour;

  @Option(
      names = "--duration",
      paramLabel = "S",
      defaultValue = "3600",
      description = "Seconds in which vehicles depart.")
  private int durationSeconds;

  @Option(
      names = "--centre-share",
      paramLabel = "0..1",
      defaultValue = "0.5",
      description = "Share of the trips led through the centre.")
  private double centreShare;

  @Option(names = "--seed", defaultValue = "20210501", description = "Seed of every random draw.")
  private long seed;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path out;

  @Option(names = "--overwrite", description = "Replace files of an earlier scenario.")
  private boolean overwrite;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws ScenarioException {
    print(GridScenarioWriter.write(scenario(), out, overwrite, progress()));
    return ExitCode.OK;
  }

  private GridScenario scenario() throws ScenarioException {
    GridGeometry field = GridGeometry.HANGZHOU;
    GridTraffic hour = GridTraffic.HOUR;
    try {
      return new GridScenario(
          new GridGeometry(
              columns,
              rows,
              horizontalSpacingMetres,
              verticalSpacingMetres,
              lanes,
              field.laneWidthMetres(),
              Math.max(field.junctionWidthMetres(), lanes * field.laneWidthMetres()),
              field.speedLimitMps()),
          new GridTraffic(
              vehiclesPerHour, durationSeconds, centreShare, hour.peakShare(), hour.turns()),
          seed);
    } catch (IllegalArgumentException e) {
      throw new ScenarioException(e.getMessage(), e);
    }
  }

  private ProgressListener progress() {
    if (!Terminal.isThere()) {
      return ProgressListener.SILENT;
    }
    PrintWriter err = spec.commandLine().getErr();
    return (file, share) -> {
      err.printf("\r%s %3.0f %%%s", file, share * 100, share < 1 ? "" : System.lineSeparator());
      err.flush();
    };
  }

  private void print(GridScenarioSummary summary) {
    PrintWriter to = spec.commandLine().getOut();
    to.printf("network     %s (sha-256 %s)%n", summary.network(), summary.networkSha256());
    to.printf("demand      %s (sha-256 %s)%n", summary.demand(), summary.demandSha256());
    to.printf("provenance  %s%n", summary.provenance());
    to.printf(
        "%d junctions with a signal, %d roads, %d vehicles%n",
        summary.junctions(), summary.roads(), summary.vehicles());
    for (Zone zone : summary.zones()) {
      to.printf("zone %s: %d junctions%n", zone.name(), zone.junctions().size());
    }
    to.printf(
        "%nTry it: lukou run hangzhou --network %s --demand %s%n",
        summary.network(), summary.demand());
  }
}
