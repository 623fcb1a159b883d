package org.lukou.tck.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
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

/** Builds junctions side by side from west to east, with streets around them. */
final class Row {

  private static final double SPACING = 400;
  private static final double LANE_METRES = 370;
  private static final double SPEED_LIMIT = 11.111;
  private static final double STAGE_SECONDS = 20;
  private static final double CHANGE_SECONDS = 5;

  /** One direction of one arm. */
  private record Side(int junction, Arm arm, boolean in) {}

  private final List<Shape> shapes;
  private final Map<Side, Road> sides = new HashMap<>();
  private final List<Road> roads = new ArrayList<>();
  private final List<Lane> lanes = new ArrayList<>();
  private final List<Junction> outside = new ArrayList<>();

  private Row(List<Shape> shapes) {
    this.shapes = shapes;
  }

  static Network of(Shape... shapes) {
    return new Row(List.of(shapes)).build();
  }

  private Network build() {
    forEachArm(this::enter);
    forEachArm(this::leave);
    List<Junction> junctions = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      junctions.add(junction(i, shapes.get(i)));
    }
    junctions.addAll(outside);
    List<Detector> detectors =
        lanes.stream().map(lane -> new Detector("loop " + lane.index(), lane.index())).toList();
    String name = shapes.size() == 1 ? shapes.get(0).name() : "row of " + shapes.size();
    return new Network(name, junctions, roads, lanes, detectors);
  }

  private void forEachArm(ObjIntConsumer<Arm> action) {
    for (int i = 0; i < shapes.size(); i++) {
      for (Arm arm : shapes.get(i).arms()) {
        action.accept(arm, i);
      }
    }
  }

  private void enter(Arm arm, int junction) {
    Point far = arm.out(centre(junction), SPACING);
    int other = inside(arm, junction) ? neighbour(arm, junction) : boundary(far);
    sides.put(new Side(junction, arm, true), road(other, junction, far, centre(junction)));
  }

  private void leave(Arm arm, int junction) {
    Side side = new Side(junction, arm, false);
    if (inside(arm, junction)) {
      Arm opposite = arm == Arm.WEST ? Arm.EAST : Arm.WEST;
      sides.put(side, sides.get(new Side(neighbour(arm, junction), opposite, true)));
    } else {
      int other = sides.get(new Side(junction, arm, true)).fromJunction();
      Point far = arm.out(centre(junction), SPACING);
      sides.put(side, road(junction, other, centre(junction), far));
    }
  }

  private boolean inside(Arm arm, int junction) {
    int neighbour = neighbour(arm, junction);
    return neighbour != junction && neighbour >= 0 && neighbour < shapes.size();
  }

  private static int neighbour(Arm arm, int junction) {
    return switch (arm) {
      case WEST -> junction - 1;
      case EAST -> junction + 1;
      default -> junction;
    };
  }

  private int boundary(Point place) {
    int index = shapes.size() + outside.size();
    outside.add(
        new Junction(
            index, "edge " + index, place, true, List.of(), List.of(), List.of(), SignalPlan.NONE));
    return index;
  }

  private Road road(int from, int to, Point begin, Point end) {
    int index = roads.size();
    int inner = Math.min(from, to);
    List<Lane> own = new ArrayList<>();
    for (int position = 0; position < shapes.get(inner).turns().size(); position++) {
      String id = "road " + index + " lane " + position;
      own.add(new Lane(lanes.size(), id, index, position, LANE_METRES, 3.2, SPEED_LIMIT));
      lanes.add(own.get(position));
    }
    roads.add(new Road(index, "road " + index, from, to, own, List.of(begin, end)));
    return roads.get(index);
  }

  private Junction junction(int index, Shape shape) {
    List<Movement> movements = new ArrayList<>();
    List<Approach> approaches = new ArrayList<>();
    for (Arm arm : shape.entering()) {
      int first = movements.size();
      for (Turn turn : shape.turns()) {
        if (shape.arms().contains(arm.after(turn))) {
          movements.add(movement(index, movements.size(), arm, turn));
        }
      }
      Road road = sides.get(new Side(index, arm, true));
      approaches.add(new Approach(road, movements.subList(first, movements.size())));
    }
    List<Phase> phases =
        IntStream.range(0, shape.greens().size())
            .mapToObj(phase -> new Phase(phase, MovementSet.of(shape.greens().get(phase))))
            .toList();
    String id = "junction " + index;
    return new Junction(
        index, id, centre(index), false, approaches, movements, phases, plan(shape));
  }

  private Movement movement(int junction, int index, Arm arm, Turn turn) {
    Road from = sides.get(new Side(junction, arm, true));
    Road to = sides.get(new Side(junction, arm.after(turn), false));
    int entry = shapes.get(junction).turns().indexOf(turn);
    List<LaneLink> links = new ArrayList<>();
    for (Lane exit : to.lanes()) {
      Point begin = arm.edge(centre(junction), entry, true);
      Point end = arm.after(turn).edge(centre(junction), exit.position(), false);
      links.add(new LaneLink(from.lanes().get(entry).index(), exit.index(), List.of(begin, end)));
    }
    return new Movement(index, from.index(), to.index(), turn, links);
  }

  /** Each phase in turn; one that a controller may not choose is a change. */
  private static SignalPlan plan(Shape shape) {
    List<SignalPlan.Stage> stages = new ArrayList<>();
    for (int phase = 0; phase < shape.greens().size(); phase++) {
      boolean green = shape.choices().contains(phase);
      stages.add(new SignalPlan.Stage(phase, green ? STAGE_SECONDS : CHANGE_SECONDS));
    }
    return new SignalPlan(stages);
  }

  private static Point centre(int junction) {
    return new Point(junction * SPACING, 0);
  }
}
