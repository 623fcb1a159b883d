package org.lukou.race.replay;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Network;
import org.lukou.api.network.Zone;
import org.lukou.api.world.Vehicle;
import org.lukou.api.world.VehicleListener;
import org.lukou.race.run.Scene;

/**
 * The delay of every completed stay at a junction against free flow, by zone; defined as {@code
 * zoneDelaySeconds} of {@link org.lukou.kernel.metrics.RunMetrics}, whose mean it has.
 */
final class StayDelays implements VehicleListener {

  private static final int NOWHERE = -1;

  private final Scene scene;
  private final double stepSeconds;
  private final int[] junctionOfLane;
  private final Spread[] spreadOfJunction;
  private final Map<String, Spread> byZone = new LinkedHashMap<>();
  private int[] enteredStep = new int[1_024];

  StayDelays(Scene scene, double stepSeconds) {
    this.scene = scene;
    this.stepSeconds = stepSeconds;
    Network network = scene.world().network();
    junctionOfLane =
        network.lanes().stream().mapToInt(lane -> junctionAfter(lane, network)).toArray();
    scene.zones().forEach(zone -> byZone.put(zone.name(), new Spread()));
    spreadOfJunction = new Spread[network.junctions().size()];
    for (Junction junction : network.junctions()) {
      spreadOfJunction[junction.index()] = spread(junction, scene.zones());
    }
  }

  private static int junctionAfter(Lane lane, Network network) {
    Junction end = network.junctions().get(network.roads().get(lane.road()).toJunction());
    return end.boundary() ? NOWHERE : end.index();
  }

  private Spread spread(Junction junction, List<Zone> zones) {
    return zones.stream()
        .filter(zone -> zone.junctions().contains(junction.id()))
        .map(zone -> byZone.get(zone.name()))
        .findFirst()
        .orElse(null);
  }

  @Override
  public void created(Vehicle vehicle) {
    if (vehicle.number() >= enteredStep.length) {
      enteredStep =
          Arrays.copyOf(enteredStep, Math.max(vehicle.number() + 1, enteredStep.length * 2));
    }
  }

  @Override
  public void moved(int vehicle, int fromLane, int toLane) {
    int from = fromLane < 0 ? NOWHERE : junctionOfLane[fromLane];
    int to = toLane < 0 ? NOWHERE : junctionOfLane[toLane];
    if (from == to) {
      return;
    }
    int step = scene.completedSteps().getAsInt() + 1;
    if (from != NOWHERE && spreadOfJunction[from] != null) {
      Lane lane = scene.world().network().lanes().get(fromLane);
      double seconds = (step - enteredStep[vehicle]) * stepSeconds;
      spreadOfJunction[from].add(Math.max(0, seconds - lane.freeFlowSeconds()));
    }
    enteredStep[vehicle] = step;
  }

  @Override
  public void finished(int vehicle) {}

  Map<String, Spread> byZone() {
    return byZone;
  }
}
