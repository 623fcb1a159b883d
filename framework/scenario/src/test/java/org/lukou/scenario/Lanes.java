package org.lukou.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

/** Lane geometry as a reader of the files computes it, independent of the generator. */
final class Lanes {

  private Lanes() {}

  static double[] direction(JsonNode road) {
    double[] from = at(road.get("points").get(0));
    double[] to = at(road.get("points").get(1));
    double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    return new double[] {(to[0] - from[0]) / length, (to[1] - from[1]) / length};
  }

  /** Returns where a lane meets its stop line. */
  static double[] end(JsonNode road, int lane, double junctionWidth) {
    return beside(road, 1, -junctionWidth, lane);
  }

  /** Returns where a lane begins behind the junction. */
  static double[] start(JsonNode road, int lane, double junctionWidth) {
    return beside(road, 0, junctionWidth, lane);
  }

  private static double[] beside(JsonNode road, int point, double ahead, int lane) {
    double[] centre = at(road.get("points").get(point));
    double[] along = direction(road);
    double right = 0;
    for (int i = 0; i < lane; i++) {
      right += road.get("lanes").get(i).get("width").doubleValue();
    }
    right += road.get("lanes").get(lane).get("width").doubleValue() / 2;
    return new double[] {
      centre[0] + along[0] * ahead + along[1] * right,
      centre[1] + along[1] * ahead - along[0] * right
    };
  }

  static void assertAt(double[] expected, JsonNode point) {
    assertEquals(expected[0], at(point)[0], 0.001);
    assertEquals(expected[1], at(point)[1], 0.001);
  }

  static double leastDistance(JsonNode one, JsonNode other) {
    double least = Double.MAX_VALUE;
    for (JsonNode a : one) {
      for (JsonNode b : other) {
        least = Math.min(least, Math.hypot(at(a)[0] - at(b)[0], at(a)[1] - at(b)[1]));
      }
    }
    return least;
  }

  private static double[] at(JsonNode point) {
    return new double[] {point.get("x").doubleValue(), point.get("y").doubleValue()};
  }
}
