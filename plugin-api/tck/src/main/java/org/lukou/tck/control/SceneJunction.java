package org.lukou.tck.control;

import java.util.List;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.network.Junction;

/** One junction of a scene. */
final class SceneJunction implements JunctionView {

  private static final double DRIVING_SHARE = 2.0 / 3;

  private final Scene scene;
  private final Watch watch;
  private final Junction junction;
  private List<JunctionView> neighbours = List.of();

  SceneJunction(Scene scene, Watch watch, Junction junction) {
    this.scene = scene;
    this.watch = watch;
    this.junction = junction;
  }

  void meet(List<JunctionView> others) {
    neighbours = others;
  }

  @Override
  public Junction junction() {
    return junction;
  }

  @Override
  public double timeSeconds() {
    watch.check();
    return scene.timeSeconds;
  }

  @Override
  public int phase() {
    watch.check();
    return scene.phases[junction.index()];
  }

  @Override
  public double phaseSeconds() {
    watch.check();
    return scene.phaseSeconds[junction.index()];
  }

  @Override
  public int vehicles(int lane) {
    watch.check();
    return scene.standing[lane] + scene.driving[lane];
  }

  @Override
  public int queue(int lane) {
    watch.check();
    return scene.standing[lane];
  }

  @Override
  public double meanSpeedMps(int lane) {
    int all = vehicles(lane);
    double limit = scene.network().lanes().get(lane).speedLimitMps();
    return all == 0 ? 0 : limit * DRIVING_SHARE * scene.driving[lane] / all;
  }

  @Override
  public boolean entryBlocked(int lane) {
    watch.check();
    return scene.blocked[lane];
  }

  @Override
  public boolean stale(int lane) {
    watch.check();
    return scene.stale[lane];
  }

  @Override
  public LaneVehicles laneVehicles() {
    return scene.vehicles();
  }

  @Override
  public List<JunctionView> neighbours() {
    return neighbours;
  }
}
