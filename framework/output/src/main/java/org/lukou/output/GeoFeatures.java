package org.lukou.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.LaneLink;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.network.Road;
import org.lukou.api.network.Zone;

/** Writes the features of a network, each on a line of its own. */
final class GeoFeatures {

  private static final int MILLIMETRES = 3;

  private final Network network;
  private final String[] zoneOfJunction;
  private final LaneCourses courses;
  private final GeoGeometry geometry;
  private final JsonGenerator json;

  GeoFeatures(Network network, List<Zone> zones, LaneCourses courses, GeoGeometry geometry) {
    this.network = network;
    this.courses = courses;
    this.geometry = geometry;
    json = geometry.json();
    zoneOfJunction =
        network.junctions().stream().map(junction -> zone(junction, zones)).toArray(String[]::new);
  }

  private static String zone(Junction junction, List<Zone> zones) {
    return zones.stream()
        .filter(zone -> zone.junctions().contains(junction.id()))
        .map(Zone::name)
        .findFirst()
        .orElse(null);
  }

  void write() throws IOException {
    for (Junction junction : network.junctions()) {
      junction(junction);
    }
    for (Road road : network.roads()) {
      road(road);
    }
    for (Lane lane : network.lanes()) {
      lane(lane);
    }
    for (Junction junction : network.junctions()) {
      for (Movement movement : junction.movements()) {
        for (LaneLink link : movement.laneLinks()) {
          link(junction, movement, link);
        }
      }
    }
  }

  private void junction(Junction junction) throws IOException {
    start("junction", junction.id());
    geometry.point(junction.point());
    properties("junction", junction.id(), junction.index());
    json.writeBooleanField("boundary", junction.boundary());
    json.writeBooleanField("signalised", junction.signalised());
    json.writeNumberField("phases", junction.phases().size());
    end();
  }

  private void road(Road road) throws IOException {
    start("road", road.id());
    geometry.line(road.points());
    properties("road", road.id(), road.toJunction());
    json.writeStringField("from", network.junctions().get(road.fromJunction()).id());
    json.writeStringField("to", network.junctions().get(road.toJunction()).id());
    json.writeNumberField("lanes", road.lanes().size());
    number("lengthMetres", road.centreLineMetres());
    end();
  }

  private void lane(Lane lane) throws IOException {
    Road road = network.roads().get(lane.road());
    start("lane", lane.id());
    geometry.line(courses.course(lane));
    properties("lane", lane.id(), road.toJunction());
    json.writeStringField("road", road.id());
    json.writeNumberField("position", lane.position());
    number("lengthMetres", lane.lengthMetres());
    number("widthMetres", lane.widthMetres());
    number("speedLimitMps", lane.speedLimitMps());
    end();
  }

  private void link(Junction junction, Movement movement, LaneLink link) throws IOException {
    String from = network.lanes().get(link.fromLane()).id();
    String to = network.lanes().get(link.toLane()).id();
    String id = from + "_TO_" + to;
    start("laneLink", id);
    geometry.line(link.points());
    properties("laneLink", id, junction.index());
    json.writeStringField("junction", junction.id());
    json.writeNumberField("movement", movement.index());
    json.writeStringField("turn", movement.turn().name());
    json.writeStringField("from", from);
    json.writeStringField("to", to);
    number("lengthMetres", Lines.lengthMetres(link.points()));
    end();
  }

  private void start(String kind, String id) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", kind + ":" + id);
  }

  private void properties(String kind, String id, int junction) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeStringField("kind", kind);
    json.writeStringField("id", id);
    if (zoneOfJunction[junction] != null) {
      json.writeStringField("zone", zoneOfJunction[junction]);
    }
  }

  private void end() throws IOException {
    json.writeEndObject();
    json.writeEndObject();
  }

  private void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(Decimals.of(value, MILLIMETRES));
  }
}
