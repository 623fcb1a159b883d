package org.lukou.traffic.sim.internal.roadnet;

import java.util.ArrayList;
import java.util.List;
import org.lukou.traffic.sim.internal.json.Deferred;
import org.lukou.traffic.sim.internal.json.JsonCursor;
import org.lukou.traffic.sim.internal.json.JsonObject;
import org.lukou.traffic.sim.internal.json.Members;

/** Reads the intersections of a network file. */
final class IntersectionReader {
  private static final Members INTERSECTION =
      Members.required("id", "point", "virtual", "roads")
          .optional("width", "roadLinks", "trafficLight");
  private static final Members ROAD_LINK =
      Members.required("type", "startRoad", "endRoad", "laneLinks");
  private static final Members LANE_LINK =
      Members.required("startLaneIndex", "endLaneIndex").optional("points");
  private static final Members LIGHT = Members.required("lightphases");
  private static final Members PHASE = Members.required("time", "availableRoadLinks");
  private static final double SHORTEST_CYCLE_SECONDS = 0.1;
  private static final double[] NO_POINTS = {};

  private final JsonCursor in;
  private final PointReader points;

  IntersectionReader(JsonCursor in) {
    this.in = in;
    this.points = new PointReader(in);
  }

  void readAll(List<RawIntersection> intersections) {
    in.array();
    while (in.nextElement()) {
      intersections.add(intersection());
    }
  }

  private RawIntersection intersection() {
    String id = null;
    double[] point = null;
    boolean virtual = false;
    List<String> roads = null;
    Deferred<Double> width = null;
    Deferred<List<RawRoadLink>> links = null;
    Deferred<List<PhaseRecord>> phases = null;
    JsonObject object = in.object(INTERSECTION);
    for (String name = object.next(); name != null; name = object.next()) {
      switch (name) {
        case "id" -> id = in.text();
        case "point" -> point = points.point();
        case "virtual" -> virtual = in.truth();
        case "roads" -> roads = texts();
        case "width" -> width = in.attempt(() -> in.numberFrom(0));
        case "roadLinks" -> links = in.attempt(this::roadLinks);
        default -> phases = in.attempt(this::phases);
      }
    }
    if (!virtual) {
      require(object, "width", width);
      require(object, "roadLinks", links);
      require(object, "trafficLight", phases);
    }
    return new RawIntersection(id, point, virtual, roads, width, links, phases);
  }

  private static void require(JsonObject object, String name, Deferred<?> value) {
    if (value == null) {
      throw object.missing(name);
    }
    value.get();
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    in.array();
    while (in.nextElement()) {
      texts.add(in.text());
    }
    return texts;
  }

  private List<RawRoadLink> roadLinks() {
    List<RawRoadLink> links = new ArrayList<>();
    in.array();
    while (in.nextElement()) {
      links.add(roadLink());
    }
    return links;
  }

  private RawRoadLink roadLink() {
    String type = null;
    String start = null;
    String end = null;
    List<LaneLinkRecord> laneLinks = new ArrayList<>();
    JsonObject object = in.object(ROAD_LINK);
    for (String name = object.next(); name != null; name = object.next()) {
      switch (name) {
        case "type" -> type = in.text();
        case "startRoad" -> start = in.text();
        case "endRoad" -> end = in.text();
        default -> {
          in.array();
          while (in.nextElement()) {
            laneLinks.add(laneLink());
          }
        }
      }
    }
    return new RawRoadLink(Turn.of(type), start, end, laneLinks);
  }

  private LaneLinkRecord laneLink() {
    int from = 0;
    int to = 0;
    double[] path = NO_POINTS;
    JsonObject object = in.object(LANE_LINK);
    for (String name = object.next(); name != null; name = object.next()) {
      switch (name) {
        case "startLaneIndex" -> from = in.integer();
        case "endLaneIndex" -> to = in.integer();
        default -> path = points.points();
      }
    }
    return new LaneLinkRecord(from, to, path);
  }

  private List<PhaseRecord> phases() {
    List<PhaseRecord> phases = new ArrayList<>();
    double cycle = 0;
    JsonObject object = in.object(LIGHT);
    while (object.next() != null) {
      in.array();
      while (in.nextElement()) {
        PhaseRecord phase = phase();
        phases.add(phase);
        cycle += phase.seconds();
      }
      if (phases.isEmpty()) {
        throw in.problem("there are no phases, expected at least one");
      }
      if (!(cycle >= SHORTEST_CYCLE_SECONDS)) {
        throw in.problem(
            "all phases together last "
                + cycle
                + " s so that the plan would never move on, expected at least "
                + SHORTEST_CYCLE_SECONDS
                + " s");
      }
    }
    return phases;
  }

  private PhaseRecord phase() {
    double seconds = 0;
    List<Integer> links = new ArrayList<>();
    JsonObject object = in.object(PHASE);
    for (String name = object.next(); name != null; name = object.next()) {
      if (name.equals("time")) {
        seconds = in.numberFrom(0);
      } else {
        in.array();
        while (in.nextElement()) {
          links.add(in.integer());
        }
      }
    }
    return new PhaseRecord(seconds, links.stream().mapToInt(Integer::intValue).toArray());
  }
}
