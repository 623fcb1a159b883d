package org.lukou.scenario;

/** A crossing of the grid: a junction for x = 1..columns and y = 1..rows, else a virtual end. */
record Node(int x, int y) {

  String id() {
    return "intersection_" + x + "_" + y;
  }

  Node next(Heading heading) {
    return new Node(x + heading.dx(), y + heading.dy());
  }
}
