package org.lukou.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.api.network.Road;

/**
 * The network as CityFlow's viewer reads it ({@code roadnetLogFile}): nodes and edges with the
 * member names of CityFlow's {@code RoadNet::convertToJson}. One more member tells where the run
 * comes from; the viewer does not look at it.
 */
final class RoadnetLog {

  private final Network network;
  private final JsonGenerator json;
  private final double[] widths;
  private final JunctionOutline outline;

  private RoadnetLog(Network network, JsonGenerator json) {
    this.network = network;
    this.json = json;
    widths = JunctionWidths.of(network);
    outline = new JunctionOutline(network, widths);
  }

  static void write(Network network, Origin origin, Writer out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      new RoadnetLog(network, json).write(origin);
    }
  }

  private void write(Origin origin) throws IOException {
    json.writeStartObject();
    write("lukou", origin);
    json.writeObjectFieldStart("static");
    json.writeArrayFieldStart("nodes");
    for (Junction junction : network.junctions()) {
      node(junction);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("edges");
    for (Road road : network.roads()) {
      edge(road);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(String name, Origin origin) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("run", origin.run());
    json.writeStringField("mode", origin.mode());
    json.writeStringField("controller", origin.controller());
    json.writeNumberField("seed", origin.seed());
    json.writeNumberField("stepSeconds", origin.stepSeconds());
    json.writeEndObject();
  }

  private void node(Junction junction) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", junction.id());
    json.writeFieldName("point");
    point(junction.point());
    json.writeBooleanField("virtual", junction.boundary());
    if (!junction.boundary()) {
      json.writeNumberField("width", widths[junction.index()]);
    }
    json.writeArrayFieldStart("outline");
    for (Point corner : outline.corners(junction)) {
      json.writeNumber(corner.xMetres());
      json.writeNumber(corner.yMetres());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void edge(Road road) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", ReplayName.of(road.id()));
    json.writeStringField("from", network.junctions().get(road.fromJunction()).id());
    json.writeStringField("to", network.junctions().get(road.toJunction()).id());
    json.writeArrayFieldStart("points");
    for (Point point : road.points()) {
      point(point);
    }
    json.writeEndArray();
    json.writeNumberField("nLane", road.lanes().size());
    json.writeArrayFieldStart("laneWidths");
    for (Lane lane : road.lanes()) {
      json.writeNumber(lane.widthMetres());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void point(Point point) throws IOException {
    json.writeStartArray();
    json.writeNumber(point.xMetres());
    json.writeNumber(point.yMetres());
    json.writeEndArray();
  }
}
