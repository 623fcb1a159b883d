package org.lukou.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks a trip road by road on a random shortest way: at each junction only the directions that
 * come nearer are open, and turn shares decide between two of them. There is never a U-turn, since
 * the entry comes from outside and every step comes nearer.
 */
final class RouteWalk {

  private final TurnShares turns;
  private final RandomDraws random;

  RouteWalk(TurnShares turns, RandomDraws random) {
    this.turns = turns;
    this.random = random;
  }

  /** Returns the ids of the roads from entry to exit. */
  List<String> route(Trip trip) {
    List<String> route = new ArrayList<>();
    GridRoad road = trip.entry();
    route.add(road.id());
    road = walk(road, trip.via(), route);
    walk(road, trip.exit().start(), route);
    route.add(trip.exit().id());
    return route;
  }

  private GridRoad walk(GridRoad from, Node target, List<String> route) {
    GridRoad road = from;
    while (!road.end().equals(target)) {
      Node node = road.end();
      road = new GridRoad(node, choose(road.heading(), node, target));
      route.add(road.id());
    }
    return road;
  }

  private Heading choose(Heading current, Node node, Node target) {
    Heading across = target.x() > node.x() ? Heading.EAST : Heading.WEST;
    Heading along = target.y() > node.y() ? Heading.NORTH : Heading.SOUTH;
    if (target.x() == node.x()) {
      return along;
    }
    if (target.y() == node.y()) {
      return across;
    }
    double acrossShare = turns.of(current, across);
    double sum = acrossShare + turns.of(current, along);
    return random.share() * sum < acrossShare ? across : along;
  }
}
