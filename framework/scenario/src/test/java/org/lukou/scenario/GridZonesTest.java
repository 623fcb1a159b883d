package org.lukou.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.api.network.Zone;

class GridZonesTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 1", "4, 4", "5, 12", "30, 30"})
  void theZonesCoverEveryJunctionOnce(int columns, int rows) {
    GridGeometry geometry = GridGeometry.HANGZHOU.withSize(columns, rows);
    Set<String> all = new TreeSet<>();
    int count = 0;
    for (Zone zone : GridZones.of(geometry).zones(geometry)) {
      all.addAll(zone.junctions());
      count += zone.junctions().size();
    }
    assertEquals(columns * rows, count);
    assertEquals(columns * rows, all.size());
  }

  @Test
  void theCentreOfFourByFourIsItsInnerFourJunctions() {
    GridGeometry geometry = GridGeometry.HANGZHOU;
    List<Zone> zones = GridZones.of(geometry).zones(geometry);
    assertEquals(List.of("centre", "periphery"), zones.stream().map(Zone::name).toList());
    assertEquals(
        Set.of("intersection_2_2", "intersection_2_3", "intersection_3_2", "intersection_3_3"),
        zones.get(0).junctions());
  }
}
