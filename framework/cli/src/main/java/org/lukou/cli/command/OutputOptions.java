package org.lukou.cli.command;

import java.nio.file.Path;
import org.lukou.cli.run.OutputFiles;
import picocli.CommandLine.Option;

/** The files that a run writes besides its record. */
public final class OutputOptions {

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "Write the state after every step, one JSON object a line.")
  private Path trace;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description =
          "Write a replay for CityFlow's viewer; the road network goes into FILE.roadnet.json.")
  private Path replay;

  @Option(
      names = "--tripinfo",
      paramLabel = "FILE",
      description = "Write every trip as SUMO's tripinfo (XML).")
  private Path tripInfo;

  @Option(
      names = "--vehicles",
      paramLabel = "FILE",
      description = "Write a table with a row a vehicle (CSV).")
  private Path vehicles;

  OutputFiles files() {
    return new OutputFiles(trace, replay, tripInfo, vehicles);
  }
}
