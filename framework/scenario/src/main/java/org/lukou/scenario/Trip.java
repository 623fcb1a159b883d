package org.lukou.scenario;

/**
 * Where a vehicle enters, which junction it passes, where it leaves. The junction lies in the
 * rectangle of the two ends, so that a shortest way leads over it.
 */
record Trip(GridRoad entry, Node via, GridRoad exit) {

  /** Draws a trip between two different gates. */
  static Trip draw(GridGeometry geometry, GridTraffic traffic, Gates gates, RandomDraws random) {
    return random.share() < traffic.centreShare()
        ? throughCentre(GridZones.of(geometry), gates, random)
        : anywhere(gates, random);
  }

  private static Trip anywhere(Gates gates, RandomDraws random) {
    while (true) {
      int from = gates.draw(random);
      int to = gates.draw(random);
      if (from != to) {
        GridRoad exit = gates.exit(to);
        return new Trip(gates.entry(from), exit.start(), exit);
      }
    }
  }

  private static Trip throughCentre(GridZones zones, Gates gates, RandomDraws random) {
    Node via =
        new Node(
            random.between(zones.firstColumn(), zones.lastColumn()),
            random.between(zones.firstRow(), zones.lastRow()));
    while (true) {
      Trip trip = anywhere(gates, random);
      if (trip.passes(via)) {
        return new Trip(trip.entry(), via, trip.exit());
      }
    }
  }

  private boolean passes(Node node) {
    Node first = entry.end();
    Node last = exit.start();
    return within(node.x(), first.x(), last.x()) && within(node.y(), first.y(), last.y());
  }

  private static boolean within(int value, int end, int otherEnd) {
    return Math.min(end, otherEnd) <= value && value <= Math.max(end, otherEnd);
  }
}
