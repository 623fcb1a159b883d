package org.lukou.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.lukou.api.network.Point;

/** Writes the geometry of GeoJSON features. */
record GeoGeometry(JsonGenerator json, LocalProjection projection) {

  private static final int PLACES = 7;

  void point(Point point) throws IOException {
    start("Point");
    position(point);
    json.writeEndObject();
  }

  void line(List<Point> line) throws IOException {
    start("LineString");
    json.writeStartArray();
    for (Point point : line) {
      position(point);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void start(String type) throws IOException {
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", type);
    json.writeFieldName("coordinates");
  }

  private void position(Point point) throws IOException {
    json.writeStartArray();
    coordinates(point);
    json.writeEndArray();
  }

  /** Writes longitude and latitude, in this order. */
  void coordinates(Point point) throws IOException {
    json.writeNumber(Decimals.of(projection.longitude(point), PLACES));
    json.writeNumber(Decimals.of(projection.latitude(point), PLACES));
  }
}
