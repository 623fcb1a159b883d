package org.lukou.scenario;

/** One direction of the street from a node to its neighbour. */
record GridRoad(Node start, Heading heading) {

  /** Returns the road that comes to a node in that direction. */
  static GridRoad into(Node node, Heading heading) {
    return new GridRoad(node.next(heading.opposite()), heading);
  }

  String id() {
    return "road_" + start.x() + "_" + start.y() + "_" + heading.number();
  }

  Node end() {
    return start.next(heading);
  }
}
