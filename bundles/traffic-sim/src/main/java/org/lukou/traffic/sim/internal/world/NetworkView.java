package org.lukou.traffic.sim.internal.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lukou.api.network.Approach;
import org.lukou.api.network.Detector;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.LaneLink;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.api.network.Road;
import org.lukou.api.network.Turn;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.Phase;
import org.lukou.api.signal.SignalPlan;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.roadnet.IntersectionRecord;
import org.lukou.traffic.sim.internal.roadnet.PhaseRecord;
import org.lukou.traffic.sim.internal.roadnet.RoadLinkRecord;
import org.lukou.traffic.sim.internal.roadnet.RoadRecord;
import org.lukou.traffic.sim.internal.roadnet.Roadnet;

/**
 * Describes the engine's network in the words of the plugins. Indices are the same on both sides.
 */
final class NetworkView {
  private final String name;
  private final Roadnet source;
  private final RoadNetwork net;

  NetworkView(String name, Roadnet source, RoadNetwork net) {
    this.name = name;
    this.source = source;
    this.net = net;
  }

  Network network() {
    List<Road> roads = IntStream.range(0, net.roadCount()).mapToObj(this::road).toList();
    List<Lane> lanes = roads.stream().flatMap(road -> road.lanes().stream()).toList();
    List<Detector> detectors =
        lanes.stream().map(lane -> new Detector(lane.id(), lane.index())).toList();
    List<Junction> junctions =
        IntStream.range(0, net.junctionCount()).mapToObj(j -> junction(j, roads)).toList();
    return new Network(name, junctions, roads, lanes, detectors);
  }

  private Road road(int r) {
    RoadRecord record = source.roads().get(r);
    List<Lane> lanes =
        IntStream.range(net.roadFirstLane[r], net.roadFirstLane[r + 1])
            .mapToObj(lane -> lane(lane, r))
            .toList();
    return new Road(r, record.id(), record.from(), record.to(), lanes, points(record.points()));
  }

  private Lane lane(int lane, int road) {
    int position = lane - net.roadFirstLane[road];
    return new Lane(
        lane,
        net.drivableId(lane),
        road,
        position,
        net.length[lane],
        net.laneWidth[lane],
        net.maxSpeed[lane]);
  }

  private Junction junction(int j, List<Road> roads) {
    IntersectionRecord record = source.intersections().get(j);
    List<Movement> movements = movements(j, record);
    List<Phase> phases =
        IntStream.range(0, record.phases().size())
            .mapToObj(p -> new Phase(p, MovementSet.of(record.phases().get(p).roadLinks())))
            .toList();
    return new Junction(
        j,
        record.id(),
        new Point(record.x(), record.y()),
        record.virtual(),
        approaches(movements, roads),
        movements,
        phases,
        plan(record.phases()));
  }

  private static SignalPlan plan(List<PhaseRecord> phases) {
    return new SignalPlan(
        IntStream.range(0, phases.size())
            .mapToObj(p -> new SignalPlan.Stage(p, phases.get(p).seconds()))
            .toList());
  }

  private static List<Approach> approaches(List<Movement> movements, List<Road> roads) {
    return movements.stream()
        .mapToInt(Movement::fromRoad)
        .sorted()
        .distinct()
        .mapToObj(
            road ->
                new Approach(
                    roads.get(road), movements.stream().filter(m -> m.fromRoad() == road).toList()))
        .toList();
  }

  private List<Movement> movements(int junction, IntersectionRecord record) {
    List<Movement> movements = new ArrayList<>();
    int link = net.junctionFirstLink[junction];
    for (RoadLinkRecord road : record.roadLinks()) {
      int end = link + road.laneLinks().size();
      List<LaneLink> links = IntStream.range(link, end).mapToObj(this::laneLink).toList();
      movements.add(new Movement(movements.size(), road.from(), road.to(), turn(road), links));
      link = end;
    }
    return movements;
  }

  private LaneLink laneLink(int link) {
    return new LaneLink(net.linkStart[link], net.linkEnd[link], points(net.linkPoints[link]));
  }

  private static Turn turn(RoadLinkRecord road) {
    return switch (road.turn()) {
      case STRAIGHT -> Turn.THROUGH;
      case LEFT -> Turn.LEFT;
      case RIGHT -> Turn.RIGHT;
      case OTHER -> Turn.OTHER;
    };
  }

  private static List<Point> points(double... xy) {
    return IntStream.range(0, xy.length / 2)
        .mapToObj(i -> new Point(xy[2 * i], xy[2 * i + 1]))
        .toList();
  }
}
