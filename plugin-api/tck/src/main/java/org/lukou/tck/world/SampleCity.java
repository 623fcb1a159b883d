package org.lukou.tck.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;

/**
 * One crossroads with a signal and four streets of 300 m, each with one lane to and from it, and
 * two minutes of traffic straight on from all sides, as CityFlow files. Phase 0 is all red, 1 lets
 * west and east go, 2 north and south.
 */
final class SampleCity {

  private static final double STREET_METRES = 300;
  private static final double DURATION_SECONDS = 180;

  /** The outer end of a street. */
  private enum End {
    WEST(-1, 0),
    EAST(1, 0),
    NORTH(0, 1),
    SOUTH(0, -1);

    final int x;
    final int y;

    End(int x, int y) {
      this.x = x;
      this.y = y;
    }

    End opposite() {
      return switch (this) {
        case WEST -> EAST;
        case EAST -> WEST;
        case NORTH -> SOUTH;
        case SOUTH -> NORTH;
      };
    }

    String in() {
      return name().toLowerCase(Locale.ROOT) + "_in";
    }

    String out() {
      return name().toLowerCase(Locale.ROOT) + "_out";
    }
  }

  private SampleCity() {}

  /** Writes the files; returns the scenario that reads them. */
  static Scenario write(Path directory) throws IOException {
    return new Scenario(
        Files.writeString(directory.resolve("sample-network.json"), network()),
        Files.writeString(directory.resolve("sample-demand.json"), demand()),
        1,
        1,
        DURATION_SECONDS,
        Scenario.Mode.COMPATIBLE,
        false,
        Perturbation.NONE,
        1);
  }

  private static String network() {
    return """
    {"intersections": [%s,
    %s],
    "roads": [%s]}
    """
        .formatted(middle(), each(SampleCity::outer), each(SampleCity::roads));
  }

  private static String middle() {
    return """
    {"id": "middle", "point": {"x": 0, "y": 0}, "width": 10, "virtual": false,
    "roads": [%s],
    "roadLinks": [%s],
    "trafficLight": {"roadLinkIndices": [0, 1, 2, 3], "lightphases": [
    {"time": 5, "availableRoadLinks": []},
    {"time": 20, "availableRoadLinks": [0, 1]},
    {"time": 20, "availableRoadLinks": [2, 3]}]}}"""
        .formatted(
            each(end -> "\"%s\", \"%s\"".formatted(end.in(), end.out())), each(SampleCity::link));
  }

  private static String link(End from) {
    return """
    {"type": "go_straight", "startRoad": "%s", "endRoad": "%s", "direction": 0, "laneLinks": [
    {"startLaneIndex": 0, "endLaneIndex": 0, "points": [%s, %s]}]}"""
        .formatted(
            from.in(),
            from.opposite().out(),
            point(from, 10, from.opposite()),
            point(from.opposite(), 10, from.opposite()));
  }

  private static String outer(End end) {
    return """
    {"id": "%s", "point": %s, "width": 0, "virtual": true, "roads": ["%s", "%s"],
    "roadLinks": [], "trafficLight": {"roadLinkIndices": [], "lightphases": []}}"""
        .formatted(end, point(end, STREET_METRES), end.in(), end.out());
  }

  private static String roads(End end) {
    String outside = point(end, STREET_METRES);
    return road(end.in(), end.name(), "middle", outside, point(end, 0))
        + ",\n"
        + road(end.out(), "middle", end.name(), point(end, 0), outside);
  }

  private static String road(String id, String from, String to, String begin, String end) {
    return """
    {"id": "%s", "startIntersection": "%s", "endIntersection": "%s", "points": [%s, %s],
    "lanes": [{"width": 4, "maxSpeed": 11.111}]}"""
        .formatted(id, from, to, begin, end);
  }

  private static String demand() {
    return "[" + each(end -> flow(end)) + "]";
  }

  private static String flow(End from) {
    return """
    {"vehicle": {"length": 5, "width": 2, "maxPosAcc": 2, "maxNegAcc": 4.5, "usualPosAcc": 2,
    "usualNegAcc": 4.5, "minGap": 2.5, "maxSpeed": 11.111, "headwayTime": 2},
    "route": ["%s", "%s"], "interval": 6, "startTime": %d, "endTime": 120}"""
        .formatted(from.in(), from.opposite().out(), List.of(End.values()).indexOf(from));
  }

  private static String point(End end, double metres) {
    return "{\"x\": %s, \"y\": %s}".formatted(end.x * metres, end.y * metres);
  }

  /** A point beside the centre line, on the right of those who drive towards an end. */
  private static String point(End end, double metres, End towards) {
    return "{\"x\": %s, \"y\": %s}"
        .formatted(end.x * metres + 2 * towards.y, end.y * metres - 2 * towards.x);
  }

  private static String each(Function<End, String> text) {
    return List.of(End.values()).stream().map(text).collect(Collectors.joining(",\n"));
  }
}
