package org.lukou.traffic.sim.internal.world;

import org.lukou.api.world.VehicleListener;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.engine.VehicleObserver;

/** Passes what happens to vehicles on to a listener, which knows lanes only. */
final class ListenerBridge implements VehicleObserver {
  private final Engine engine;
  private final VehicleListener listener;

  ListenerBridge(Engine engine, VehicleListener listener) {
    this.engine = engine;
    this.listener = listener;
  }

  @Override
  public void created(int number, int vehicle) {
    listener.created(number, engine.vehicles().freeFlowSeconds(vehicle));
  }

  @Override
  public void moved(int number, int from, int to) {
    int fromLane = lane(from);
    int toLane = lane(to);
    if (fromLane != toLane) {
      listener.moved(number, fromLane, toLane);
    }
  }

  @Override
  public void finished(int number) {
    listener.finished(number);
  }

  private int lane(int drivable) {
    return drivable < engine.network().laneCount ? drivable : -1;
  }
}
