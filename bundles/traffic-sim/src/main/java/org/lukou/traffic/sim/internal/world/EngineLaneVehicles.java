package org.lukou.traffic.sim.internal.world;

import org.lukou.api.control.LaneVehicles;
import org.lukou.traffic.sim.internal.engine.Engine;

/**
 * The vehicles on the engine's lanes. Walking the places of a lane upwards costs constant time
 * each.
 */
final class EngineLaneVehicles implements LaneVehicles {
  private final Engine engine;
  private int steps = -1;
  private int lane = -1;
  private int place;
  private int vehicle;

  EngineLaneVehicles(Engine engine) {
    this.engine = engine;
  }

  @Override
  public int count(int wanted) {
    return engine.vehicles().count(wanted);
  }

  @Override
  public double distanceMetres(int wanted, int at) {
    return engine.vehicles().distance(find(wanted, at));
  }

  @Override
  public double speedMps(int wanted, int at) {
    return engine.vehicles().speed(find(wanted, at));
  }

  private int find(int wanted, int at) {
    if (at < 0 || at >= engine.vehicles().count(wanted)) {
      throw new IndexOutOfBoundsException(at);
    }
    if (wanted != lane || at < place || steps != engine.steps()) {
      steps = engine.steps();
      lane = wanted;
      place = 0;
      vehicle = engine.vehicles().front(wanted);
    }
    for (; place < at; place++) {
      vehicle = engine.vehicles().behind(vehicle);
    }
    return vehicle;
  }
}
