package org.lukou.scenario;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes roads in CityFlow's format. */
record RoadJson(GridGeometry geometry, JsonGenerator json) {

  void write(GridRoad road) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", road.id());
    json.writeStringField("startIntersection", road.start().id());
    json.writeStringField("endIntersection", road.end().id());
    json.writeArrayFieldStart("points");
    point(road.start());
    point(road.end());
    json.writeEndArray();
    lanes();
    json.writeEndObject();
  }

  private void point(Node node) throws IOException {
    JsonLines.point(json, geometry.xMetres(node), geometry.yMetres(node));
  }

  private void lanes() throws IOException {
    json.writeArrayFieldStart("lanes");
    for (int lane = 0; lane < geometry.lanesPerApproach(); lane++) {
      json.writeStartObject();
      JsonLines.number(json, "width", geometry.laneWidthMetres());
      JsonLines.number(json, "maxSpeed", geometry.speedLimitMps());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
