package org.lukou.traffic.sim.internal.roadnet;

import org.lukou.traffic.sim.internal.json.JsonCursor;
import org.lukou.traffic.sim.internal.json.JsonObject;
import org.lukou.traffic.sim.internal.json.Members;

/** Reads points, {@code {"x": 1.0, "y": 2.0}}, as x and y in turns. */
final class PointReader {
  private static final Members POINT = Members.required("x", "y");

  private final JsonCursor in;
  private double x;
  private double y;

  PointReader(JsonCursor in) {
    this.in = in;
  }

  double[] points() {
    DoubleList values = new DoubleList();
    in.array();
    while (in.nextElement()) {
      read();
      values.add(x);
      values.add(y);
    }
    return values.toArray();
  }

  double[] point() {
    read();
    return new double[] {x, y};
  }

  private void read() {
    JsonObject object = in.object(POINT);
    for (String name = object.next(); name != null; name = object.next()) {
      if (name.equals("x")) {
        x = in.number();
      } else {
        y = in.number();
      }
    }
  }
}
