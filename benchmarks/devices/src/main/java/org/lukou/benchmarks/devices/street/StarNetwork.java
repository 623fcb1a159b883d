package org.lukou.benchmarks.devices.street;

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

/**
 * Any number of equal junctions that stand alone: all roads come from and lead to one place
 * outside. Each has {@value #PHASES} movements, every two of which conflict, a phase for each, and
 * a plan that shows the first one for ever; so whatever else is green has been commanded.
 */
public final class StarNetwork {

  /** How many phases a junction has. */
  public static final int PHASES = 8;

  private static final double FOR_EVER_SECONDS = 1e9;
  private static final double LANE_METRES = 300;
  private static final Point ORIGIN = new Point(0, 0);
  private static final Point END = new Point(LANE_METRES, 0);

  private final List<Road> roads = new ArrayList<>();
  private final List<Lane> lanes = new ArrayList<>();

  private StarNetwork() {}

  /**
   * Creates one.
   *
   * @param junctions how many, besides the place outside
   * @param lanesEach how many lanes with a detector end at each, at least one
   */
  public static Network of(int junctions, int lanesEach) {
    StarNetwork star = new StarNetwork();
    List<Junction> all = new ArrayList<>();
    for (int junction = 0; junction < junctions; junction++) {
      all.add(star.junction(junction, junctions, lanesEach));
    }
    all.add(
        new Junction(
            junctions, "outside", ORIGIN, true, List.of(), List.of(), List.of(), SignalPlan.NONE));
    List<Detector> detectors =
        star.lanes.stream()
            .filter(lane -> star.roads.get(lane.road()).toJunction() != junctions)
            .map(lane -> new Detector(lane.id(), lane.index()))
            .toList();
    return new Network("star", all, star.roads, star.lanes, detectors);
  }

  private Junction junction(int index, int outside, int lanesEach) {
    Road in = road("in_" + index, outside, index, lanesEach);
    Road out = road("out_" + index, index, outside, 1);
    int from = in.lanes().get(0).index();
    LaneLink link = new LaneLink(from, out.lanes().get(0).index(), List.of(ORIGIN, END));
    List<Movement> movements =
        IntStream.range(0, PHASES)
            .mapToObj(m -> new Movement(m, in.index(), out.index(), Turn.THROUGH, List.of(link)))
            .toList();
    List<Phase> phases =
        IntStream.range(0, PHASES).mapToObj(p -> new Phase(p, MovementSet.of(p))).toList();
    SignalPlan plan = new SignalPlan(List.of(new SignalPlan.Stage(0, FOR_EVER_SECONDS)));
    List<Approach> approaches = List.of(new Approach(in, movements));
    return new Junction(
        index, "junction_" + index, ORIGIN, false, approaches, movements, phases, plan);
  }

  private Road road(String id, int from, int to, int count) {
    int index = roads.size();
    List<Lane> own = new ArrayList<>();
    for (int position = 0; position < count; position++) {
      String laneId = id + "_" + position;
      own.add(new Lane(lanes.size(), laneId, index, position, LANE_METRES, 3.5, 15));
      lanes.add(own.get(position));
    }
    roads.add(new Road(index, id, from, to, own, List.of(ORIGIN, END)));
    return roads.get(index);
  }
}
