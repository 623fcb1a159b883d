package org.lukou.tck.control;

import java.util.Objects;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.network.Lane;

/**
 * The single vehicles of a scene: those that stand at the stop line, the others evenly behind them.
 */
record SceneVehicles(Scene scene, Watch watch) implements LaneVehicles {

  private static final double PLACE_METRES = 7.5;
  private static final double DRIVING_SHARE = 2.0 / 3;

  @Override
  public int count(int lane) {
    watch.check();
    return scene.standing[lane] + scene.driving[lane];
  }

  @Override
  public double distanceMetres(int lane, int place) {
    Objects.checkIndex(place, count(lane));
    double length = lane(lane).lengthMetres();
    int queue = scene.standing[lane];
    double tail = Math.max(0, length - PLACE_METRES * Math.min(place, queue));
    return place < queue ? tail : tail * (count(lane) - place) / (scene.driving[lane] + 1.0);
  }

  @Override
  public double speedMps(int lane, int place) {
    Objects.checkIndex(place, count(lane));
    return place < scene.standing[lane] ? 0 : lane(lane).speedLimitMps() * DRIVING_SHARE;
  }

  private Lane lane(int lane) {
    return scene.network().lanes().get(lane);
  }
}
