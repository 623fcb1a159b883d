package org.lukou.scenario;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The road network of a grid. Junctions are called {@code intersection_x_y} with x = 1..columns
 * from the west and y = 1..rows from the south; the virtual ends around them have x or y one
 * beyond. Roads are called {@code road_x_y_d} after the node they start at and their direction (0
 * east, 1 north, 2 west, 3 south).
 *
 * @param geometry the streets
 */
public record GridNetwork(GridGeometry geometry) {

  /** Name of the file. */
  public static final String FILE = "network.json";

  /**
   * Writes the network in CityFlow's format, one junction or road a line, in memory independent of
   * the grid's size.
   *
   * @param out receives UTF-8; stays open
   * @param progress is told how far it is
   * @throws IOException if the stream fails
   */
  public void write(OutputStream out, ProgressListener progress) throws IOException {
    JsonGenerator json = JsonLines.start(out, 2);
    json.writeStartObject();
    json.writeArrayFieldStart("intersections");
    junctions(new JunctionJson(geometry, json), progress);
    json.writeEndArray();
    json.writeArrayFieldStart("roads");
    roads(new RoadJson(geometry, json));
    json.writeEndArray();
    json.writeEndObject();
    JsonLines.end(json);
    progress.advanced(FILE, 1);
  }

  private void junctions(JunctionJson writer, ProgressListener progress) throws IOException {
    for (int x = 0; x <= geometry.columns() + 1; x++) {
      for (int y = 0; y <= geometry.rows() + 1; y++) {
        Node node = new Node(x, y);
        if (!geometry.isCorner(node)) {
          writer.write(node);
        }
      }
      // Junctions are nearly all of the file, so the roads are not counted.
      progress.advanced(FILE, (x + 1) / (geometry.columns() + 3.0));
    }
  }

  private void roads(RoadJson writer) throws IOException {
    for (int x = 0; x <= geometry.columns() + 1; x++) {
      for (int y = 0; y <= geometry.rows() + 1; y++) {
        for (Heading heading : Heading.values()) {
          GridRoad road = new GridRoad(new Node(x, y), heading);
          if (geometry.isRoad(road)) {
            writer.write(road);
          }
        }
      }
    }
  }
}
