package org.lukou.traffic.sim.internal.world;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.world.Vehicle;
import org.lukou.api.world.VehicleListener;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.engine.VehicleObserver;
import org.lukou.traffic.sim.internal.engine.VehicleView;

/** Passes what happens to vehicles on to listeners, which know lanes only. */
final class ListenerBridge implements VehicleObserver {
  private final Engine engine;
  private final List<VehicleListener> listeners = new ArrayList<>();

  ListenerBridge(Engine engine) {
    this.engine = engine;
  }

  void add(VehicleListener listener) {
    listeners.add(listener);
  }

  @Override
  public void created(int number, int vehicle) {
    VehicleView vehicles = engine.vehicles();
    Vehicle created =
        new Vehicle(
            number,
            vehicles.id(vehicle),
            vehicles.kind(vehicle).vehicleClass(),
            vehicles.freeFlowSeconds(vehicle));
    listeners.forEach(listener -> listener.created(created));
  }

  @Override
  public void moved(int number, int from, int to) {
    int fromLane = lane(from);
    int toLane = lane(to);
    if (fromLane != toLane) {
      for (VehicleListener listener : listeners) {
        listener.moved(number, fromLane, toLane);
      }
    }
  }

  @Override
  public void finished(int number) {
    listeners.forEach(listener -> listener.finished(number));
  }

  private int lane(int drivable) {
    return drivable < engine.network().laneCount ? drivable : -1;
  }
}
