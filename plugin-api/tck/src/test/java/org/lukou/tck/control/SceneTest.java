package org.lukou.tck.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.control.Parameters;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Network;

class SceneTest {

  private final JunctionSetup crossroads = Junctions.crossroads(Parameters.NONE);

  @Test
  void aLaneHasTheVehiclesThatWerePutThereFrontFirst() {
    Scene scene = new Scene(crossroads.network()).standing(4, 3).driving(4, 2);
    JunctionView view = scene.view(crossroads.junction());
    assertEquals(5, view.vehicles(4));
    assertEquals(3, view.queue(4));
    LaneVehicles vehicles = view.laneVehicles();
    double[] places =
        IntStream.range(0, 5).mapToDouble(place -> vehicles.distanceMetres(4, place)).toArray();
    assertArrayEquals(new double[] {370, 362.5, 355}, Arrays.copyOf(places, 3));
    assertTrue(places[3] < 355 && places[4] < places[3] && places[4] > 0);
  }

  @Test
  void theCrossroadsAreNumberedAsTheirDescriptionSays() {
    assertEquals(24, crossroads.network().lanes().size());
    for (int movement = 0; movement < 12; movement++) {
      assertArrayEquals(
          new int[] {movement}, crossroads.junction().movements().get(movement).entryLanes());
    }
    assertArrayEquals(new int[] {1, 4}, crossroads.lanesOf(1));
  }

  @Test
  void networksAreDenselyNumberedAndNeighboursMeet() {
    List<NetworkSetup> networks = Junctions.networks(Parameters.NONE);
    for (NetworkSetup setup : networks) {
      Network network = setup.network();
      assertEquals(network.signalisedJunctions().size(), setup.junctions().size());
      for (int i = 0; i < network.lanes().size(); i++) {
        assertEquals(i, network.lanes().get(i).index());
        Lane lane = network.lanes().get(i);
        assertTrue(network.roads().get(lane.road()).lanes().contains(lane));
      }
      for (int i = 0; i < network.junctions().size(); i++) {
        assertEquals(i, network.junctions().get(i).index());
      }
    }
    NetworkSetup corridor = networks.get(networks.size() - 1);
    Scene scene = new Scene(corridor.network());
    assertEquals(2, scene.view().junctions().get(1).neighbours().size());
    assertEquals(1, scene.view().junctions().get(2).neighbours().size());
  }
}
