package org.lukou.scenario;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.lukou.api.network.Point;

/** Writes junctions and the virtual ends of the grid in CityFlow's format. */
record JunctionJson(GridGeometry geometry, JsonGenerator json) {

  void write(Node node) throws IOException {
    boolean junction = geometry.isJunction(node);
    json.writeStartObject();
    json.writeStringField("id", node.id());
    json.writeFieldName("point");
    JsonLines.point(json, geometry.xMetres(node), geometry.yMetres(node));
    JsonLines.number(json, "width", junction ? geometry.junctionWidthMetres() : 0);
    json.writeBooleanField("virtual", !junction);
    roads(node);
    movements(node, junction);
    trafficLight(junction);
    json.writeEndObject();
  }

  private void roads(Node node) throws IOException {
    json.writeArrayFieldStart("roads");
    for (Heading heading : Heading.values()) {
      road(GridRoad.into(node, heading));
    }
    for (Heading heading : Heading.values()) {
      road(new GridRoad(node, heading));
    }
    json.writeEndArray();
  }

  private void road(GridRoad road) throws IOException {
    if (geometry.isRoad(road)) {
      json.writeString(road.id());
    }
  }

  private void movements(Node node, boolean junction) throws IOException {
    json.writeArrayFieldStart("roadLinks");
    if (junction) {
      for (GridMovement movement : GridMovement.ALL) {
        movement(node, movement);
      }
    }
    json.writeEndArray();
  }

  private void movement(Node node, GridMovement movement) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", movement.typeName());
    json.writeStringField("startRoad", GridRoad.into(node, movement.from()).id());
    json.writeStringField("endRoad", new GridRoad(node, movement.to()).id());
    json.writeNumberField("direction", movement.from().number());
    json.writeArrayFieldStart("laneLinks");
    int lanes = geometry.lanesPerApproach();
    for (int from = movement.firstLane(lanes); from <= movement.lastLane(lanes); from++) {
      for (int to = 0; to < lanes; to++) {
        laneLink(node, movement, from, to);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void laneLink(Node node, GridMovement movement, int from, int to) throws IOException {
    json.writeStartObject();
    json.writeNumberField("startLaneIndex", from);
    json.writeNumberField("endLaneIndex", to);
    json.writeArrayFieldStart("points");
    LanePath path = LanePath.of(geometry, movement, from, to);
    for (int i = 0; i < LanePath.POINTS; i++) {
      Point point = path.point(i);
      JsonLines.point(
          json, geometry.xMetres(node) + point.xMetres(), geometry.yMetres(node) + point.yMetres());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void trafficLight(boolean junction) throws IOException {
    json.writeObjectFieldStart("trafficLight");
    json.writeArrayFieldStart("roadLinkIndices");
    for (int i = 0; junction && i < GridMovement.ALL.size(); i++) {
      json.writeNumber(i);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("lightphases");
    for (int i = 0; junction && i < GridPhase.ALL.size(); i++) {
      phase(GridPhase.ALL.get(i));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void phase(GridPhase phase) throws IOException {
    json.writeStartObject();
    json.writeNumberField("time", phase.seconds());
    json.writeArrayFieldStart("availableRoadLinks");
    for (int movement : phase.movements()) {
      json.writeNumber(movement);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
