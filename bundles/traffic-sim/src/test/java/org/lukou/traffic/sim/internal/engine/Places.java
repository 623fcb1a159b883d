package org.lukou.traffic.sim.internal.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

/** Where everybody was before a step. */
final class Places {
  private record Place(int drivable, double distance) {}

  private final VehicleView vehicles;
  private final Map<String, Place> places = new HashMap<>();

  Places(Engine engine) {
    this.vehicles = engine.vehicles();
  }

  void remember() {
    places.clear();
    vehicles.forEachRunning(
        v -> places.put(vehicles.id(v), new Place(vehicles.drivable(v), vehicles.distance(v))));
  }

  void nobodyMovedBackwards(String when) {
    vehicles.forEachRunning(
        v -> {
          Place before = places.get(vehicles.id(v));
          assertTrue(
              before == null
                  || before.drivable() != vehicles.drivable(v)
                  || vehicles.distance(v) >= before.distance(),
              () -> when + ": " + vehicles.id(v) + " moved back from " + before);
        });
  }
}
