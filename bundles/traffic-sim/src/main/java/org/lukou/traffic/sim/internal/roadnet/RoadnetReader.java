package org.lukou.traffic.sim.internal.roadnet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.lukou.traffic.sim.internal.json.InputFormatException;
import org.lukou.traffic.sim.internal.json.JsonCursor;
import org.lukou.traffic.sim.internal.json.JsonObject;
import org.lukou.traffic.sim.internal.json.Members;

/**
 * Reads a network file (CityFlow compatibility: dynamics, section 1.4) as a stream.
 *
 * <p>Everything that could not be simulated is refused with an {@link InputFormatException} that
 * names the place.
 */
public final class RoadnetReader {
  private static final Members FILE = Members.required("intersections", "roads");
  private static final Members ROAD =
      Members.required("id", "startIntersection", "endIntersection", "lanes", "points");
  private static final Members LANE = Members.required("width", "maxSpeed");

  private final JsonCursor in;
  private final IntersectionReader intersections;

  private RoadnetReader(JsonCursor in) {
    this.in = in;
    this.intersections = new IntersectionReader(in);
  }

  /**
   * Reads a whole file.
   *
   * @param file name for messages
   * @param stream the bytes; not closed
   */
  public static Roadnet read(String file, InputStream stream) {
    JsonCursor in = new JsonCursor(file, stream);
    return new RoadnetReader(in).file(file);
  }

  private Roadnet file(String file) {
    List<RawRoad> roads = new ArrayList<>();
    List<RawIntersection> junctions = new ArrayList<>();
    JsonObject object = in.object(FILE);
    for (String name = object.next(); name != null; name = object.next()) {
      if (name.equals("roads")) {
        readRoads(roads);
      } else {
        intersections.readAll(junctions);
      }
    }
    in.end();
    return new RoadnetLinker(new Spot(file, "$"), roads, junctions).link();
  }

  private void readRoads(List<RawRoad> roads) {
    in.array();
    while (in.nextElement()) {
      roads.add(road());
    }
  }

  private RawRoad road() {
    String id = null;
    String start = null;
    String end = null;
    double[][] lanes = null;
    double[] points = null;
    JsonObject object = in.object(ROAD);
    for (String name = object.next(); name != null; name = object.next()) {
      switch (name) {
        case "id" -> id = in.text();
        case "startIntersection" -> start = in.text();
        case "endIntersection" -> end = in.text();
        case "lanes" -> lanes = lanes();
        default -> points = centreLine();
      }
    }
    return new RawRoad(id, start, end, lanes[0], lanes[1], points);
  }

  private double[][] lanes() {
    DoubleList widths = new DoubleList();
    DoubleList speeds = new DoubleList();
    in.array();
    while (in.nextElement()) {
      JsonObject object = in.object(LANE);
      for (String name = object.next(); name != null; name = object.next()) {
        if (name.equals("width")) {
          widths.add(in.numberFrom(0));
        } else {
          speeds.add(in.numberFrom(0));
        }
      }
    }
    return new double[][] {widths.toArray(), speeds.toArray()};
  }

  private double[] centreLine() {
    double[] points = new PointReader(in).points();
    if (points.length < 4) {
      throw in.problem("has " + points.length / 2 + " points, expected at least 2");
    }
    for (int i = 2; i < points.length; i += 2) {
      if (points[i] == points[i - 2] && points[i + 1] == points[i - 1]) {
        throw in.problem(
            "point " + (i / 2 - 1) + " and point " + i / 2 + " are equal, expected different ones");
      }
    }
    return points;
  }
}
