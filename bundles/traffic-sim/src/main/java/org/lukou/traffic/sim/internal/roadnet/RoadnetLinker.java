package org.lukou.traffic.sim.internal.roadnet;

import java.util.ArrayList;
import java.util.List;
import org.lukou.traffic.sim.internal.json.Wording;

/**
 * Replaces the names in a network file by positions and checks what only the whole file can tell.
 */
final class RoadnetLinker {
  private final Spot root;
  private final List<RawRoad> rawRoads;
  private final List<RawIntersection> rawIntersections;
  private final Names roads = new Names("road");
  private final Names intersections = new Names("intersection");

  RoadnetLinker(Spot root, List<RawRoad> rawRoads, List<RawIntersection> rawIntersections) {
    this.root = root;
    this.rawRoads = rawRoads;
    this.rawIntersections = rawIntersections;
  }

  Roadnet link() {
    collectNames();
    List<RoadRecord> linkedRoads = new ArrayList<>(rawRoads.size());
    for (int i = 0; i < rawRoads.size(); i++) {
      linkedRoads.add(road(root.at("roads").at(i), rawRoads.get(i)));
    }
    List<IntersectionRecord> linked = new ArrayList<>(rawIntersections.size());
    for (int i = 0; i < rawIntersections.size(); i++) {
      linked.add(intersection(root.at("intersections").at(i), rawIntersections.get(i)));
    }
    return new Roadnet(linkedRoads, linked);
  }

  private void collectNames() {
    for (int i = 0; i < rawRoads.size(); i++) {
      roads.add(root.at("roads").at(i).at("id"), rawRoads.get(i).id());
    }
    for (int i = 0; i < rawIntersections.size(); i++) {
      intersections.add(root.at("intersections").at(i).at("id"), rawIntersections.get(i).id());
    }
  }

  private RoadRecord road(Spot spot, RawRoad raw) {
    return new RoadRecord(
        raw.id(),
        intersections.find(spot.at("startIntersection"), raw.start()),
        intersections.find(spot.at("endIntersection"), raw.end()),
        raw.laneWidths(),
        raw.laneSpeeds(),
        raw.points());
  }

  private IntersectionRecord intersection(Spot spot, RawIntersection raw) {
    int[] adjoining = new int[raw.roads().size()];
    for (int i = 0; i < adjoining.length; i++) {
      adjoining[i] = roads.find(spot.at("roads").at(i), raw.roads().get(i));
    }
    List<RoadLinkRecord> links = raw.virtual() ? List.of() : links(spot, raw.roadLinks().get());
    List<PhaseRecord> phases =
        raw.virtual() ? List.of() : phases(spot, raw.phases().get(), links.size());
    double width = raw.virtual() ? 0 : raw.width().get();
    return new IntersectionRecord(
        raw.id(), raw.point()[0], raw.point()[1], raw.virtual(), adjoining, width, links, phases);
  }

  private List<RoadLinkRecord> links(Spot spot, List<RawRoadLink> raw) {
    List<RoadLinkRecord> links = new ArrayList<>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      links.add(link(spot.at("roadLinks").at(i), raw.get(i)));
    }
    return links;
  }

  private RoadLinkRecord link(Spot spot, RawRoadLink raw) {
    int from = roads.find(spot.at("startRoad"), raw.start());
    int to = roads.find(spot.at("endRoad"), raw.end());
    for (int i = 0; i < raw.laneLinks().size(); i++) {
      Spot at = spot.at("laneLinks").at(i);
      checkLane(at.at("startLaneIndex"), raw.laneLinks().get(i).fromLane(), rawRoads.get(from));
      checkLane(at.at("endLaneIndex"), raw.laneLinks().get(i).toLane(), rawRoads.get(to));
    }
    return new RoadLinkRecord(raw.turn(), from, to, raw.laneLinks());
  }

  private static void checkLane(Spot spot, int lane, RawRoad road) {
    int count = road.laneWidths().length;
    if (lane < 0 || lane >= count) {
      throw spot.problem(
          "is "
              + lane
              + ", but road \""
              + Wording.shortened(road.id())
              + "\" has "
              + count
              + " lanes, expected 0 to "
              + (count - 1));
    }
  }

  private static List<PhaseRecord> phases(Spot spot, List<PhaseRecord> phases, int linkCount) {
    for (int i = 0; i < phases.size(); i++) {
      int[] links = phases.get(i).roadLinks();
      for (int k = 0; k < links.length; k++) {
        if (links[k] < 0 || links[k] >= linkCount) {
          Spot at = spot.at("trafficLight").at("lightphases").at(i).at("availableRoadLinks").at(k);
          throw at.problem(
              "is " + links[k] + ", but the intersection has " + linkCount + " road links");
        }
      }
    }
    return phases;
  }
}
