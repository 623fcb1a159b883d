package org.lukou.cli.bench;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lukou.cli.run.Json;
import org.lukou.scenario.GridGeometry;
import org.lukou.scenario.GridNetwork;
import org.lukou.scenario.ProgressListener;

/**
 * A square grid with a junction every 300 m, and a demand that fills its roads evenly: from every
 * road a vehicle departs each 3 s until all are there, about 27 of them or one on 30 m of lane.
 *
 * @param side junctions along one side
 * @param network the network's file
 * @param demand the demand's file
 */
record GridFiles(int side, Path network, Path demand) {

  private static final double SPACING_METRES = 300;
  private static final double VEHICLES_PER_ROAD = 27;

  /** Returns the side of the grid that so many vehicles fill. */
  static int sideFor(int vehicles) {
    return Math.max(2, (int) Math.round(Math.sqrt(vehicles / VEHICLES_PER_ROAD) / 2));
  }

  /** Writes a grid into a directory. */
  static GridFiles write(Path directory, int side, int vehicles) throws IOException {
    GridFiles files =
        new GridFiles(
            side,
            directory.resolve("network-%d.json".formatted(side)),
            directory.resolve("demand-%d-%d.json".formatted(side, vehicles)));
    files.write(vehicles);
    return files;
  }

  private void write(int vehicles) throws IOException {
    if (!Files.exists(network)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(network))) {
        new GridNetwork(geometry()).write(out, ProgressListener.SILENT);
      }
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(demand));
        JsonGenerator json = Json.mapper().createGenerator(out, JsonEncoding.UTF8)) {
      new GridFill(side, json).write(vehicles);
    }
  }

  private GridGeometry geometry() {
    GridGeometry field = GridGeometry.HANGZHOU;
    return new GridGeometry(
        side,
        side,
        SPACING_METRES,
        SPACING_METRES,
        field.lanesPerApproach(),
        field.laneWidthMetres(),
        field.junctionWidthMetres(),
        field.speedLimitMps());
  }
}
