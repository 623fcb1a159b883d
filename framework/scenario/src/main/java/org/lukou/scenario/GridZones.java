package org.lukou.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lukou.api.network.Zone;

/**
 * Centre and periphery of a grid. A quarter of the columns and rows (rounded down, at least one
 * where there are three or more) is periphery on each side; the rest, both ways, is the centre.
 */
record GridZones(int firstColumn, int lastColumn, int firstRow, int lastRow) {

  static GridZones of(GridGeometry geometry) {
    int across = margin(geometry.columns());
    int along = margin(geometry.rows());
    return new GridZones(
        1 + across, geometry.columns() - across, 1 + along, geometry.rows() - along);
  }

  private static int margin(int count) {
    return count < 3 ? 0 : Math.max(1, count / 4);
  }

  boolean isCentre(Node node) {
    boolean column = node.x() >= firstColumn && node.x() <= lastColumn;
    return column && node.y() >= firstRow && node.y() <= lastRow;
  }

  /** Returns centre and periphery; a grid of at most 2 × 2 has no periphery. */
  List<Zone> zones(GridGeometry geometry) {
    Set<String> centre = new LinkedHashSet<>();
    Set<String> periphery = new LinkedHashSet<>();
    for (int x = 1; x <= geometry.columns(); x++) {
      for (int y = 1; y <= geometry.rows(); y++) {
        Node node = new Node(x, y);
        (isCentre(node) ? centre : periphery).add(node.id());
      }
    }
    List<Zone> zones = new ArrayList<>();
    zones.add(new Zone("centre", centre));
    if (!periphery.isEmpty()) {
      zones.add(new Zone("periphery", periphery));
    }
    return List.copyOf(zones);
  }
}
