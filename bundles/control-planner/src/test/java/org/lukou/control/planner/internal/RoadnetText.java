package org.lukou.control.planner.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.LaneLink;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.api.network.Road;
import org.lukou.api.network.Turn;
import org.lukou.api.signal.Phase;

/** Any network as CityFlow's roadnet.json, so that the engine reads it with the same indices. */
record RoadnetText(Network network) {

  private static final double JUNCTION_METRES = 15;

  String json() {
    return "{\"intersections\":%s,\"roads\":%s}"
        .formatted(array(network.junctions(), this::junction), array(network.roads(), this::road));
  }

  private String road(Road road) {
    return "{\"id\":\"%s\",\"startIntersection\":\"%s\",\"endIntersection\":\"%s\",\"points\":%s,\"lanes\":%s}"
        .formatted(
            road.id(),
            network.junctions().get(road.fromJunction()).id(),
            network.junctions().get(road.toJunction()).id(),
            array(road.points(), RoadnetText::point),
            array(road.lanes(), RoadnetText::lane));
  }

  private static String lane(Lane lane) {
    return number("{\"width\":%s,\"maxSpeed\":%s}", lane.widthMetres(), lane.speedLimitMps());
  }

  private String junction(Junction junction) {
    return "{\"id\":\"%s\",\"point\":%s,\"width\":%s,\"virtual\":%s,\"roads\":%s,\"roadLinks\":%s,\"trafficLight\":%s}"
        .formatted(
            junction.id(),
            point(junction.point()),
            junction.boundary() ? 0 : JUNCTION_METRES,
            junction.boundary(),
            array(roadsAt(junction), road -> '"' + road.id() + '"'),
            array(junction.movements(), this::movement),
            "{\"lightphases\":" + array(phases(junction), phase -> phase) + "}");
  }

  private List<Road> roadsAt(Junction junction) {
    return network.roads().stream()
        .filter(r -> r.fromJunction() == junction.index() || r.toJunction() == junction.index())
        .toList();
  }

  private String movement(Movement movement) {
    Road from = network.roads().get(movement.fromRoad());
    Road to = network.roads().get(movement.toRoad());
    return "{\"type\":\"%s\",\"startRoad\":\"%s\",\"endRoad\":\"%s\",\"laneLinks\":%s}"
        .formatted(
            turn(movement.turn()), from.id(), to.id(), array(movement.laneLinks(), this::link));
  }

  private String link(LaneLink link) {
    return "{\"startLaneIndex\":%d,\"endLaneIndex\":%d,\"points\":%s}"
        .formatted(
            network.lanes().get(link.fromLane()).position(),
            network.lanes().get(link.toLane()).position(),
            array(link.points(), RoadnetText::point));
  }

  private static List<String> phases(Junction junction) {
    return IntStream.range(0, junction.phases().size())
        .mapToObj(phase -> phase(junction.phases().get(phase)))
        .toList();
  }

  private static String phase(Phase phase) {
    return "{\"time\":30,\"availableRoadLinks\":%s}"
        .formatted(array(phase.green().stream().boxed().toList(), String::valueOf));
  }

  private static String turn(Turn turn) {
    return turn == Turn.THROUGH ? "go_straight" : "turn_" + turn.name().toLowerCase(Locale.ROOT);
  }

  private static String point(Point point) {
    return number("{\"x\":%s,\"y\":%s}", point.xMetres(), point.yMetres());
  }

  private static String number(String format, Object... numbers) {
    return String.format(Locale.ROOT, format, numbers);
  }

  private static <T> String array(List<T> things, Function<T, String> json) {
    return things.stream().map(json).collect(Collectors.joining(",", "[", "]"));
  }
}
