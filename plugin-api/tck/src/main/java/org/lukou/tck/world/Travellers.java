package org.lukou.tck.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukou.api.world.Vehicle;
import org.lukou.api.world.VehicleListener;

/** Follows every vehicle as a listener is told, and notes what does not fit together. */
final class Travellers implements VehicleListener {

  private final Map<Integer, Integer> laneOf = new HashMap<>();
  private final List<String> contradictions = new ArrayList<>();
  private int created;
  private int finished;

  @Override
  public void created(Vehicle vehicle) {
    note(vehicle.number() == created, "vehicle " + vehicle.number() + " is number " + created);
    created++;
    laneOf.put(vehicle.number(), -1);
  }

  @Override
  public void moved(int vehicle, int fromLane, int toLane) {
    Integer before = laneOf.put(vehicle, toLane);
    note(before != null, "vehicle " + vehicle + " moves and was never created");
    note(
        before == null || before == fromLane,
        "vehicle %d leaves lane %d and was on %d".formatted(vehicle, fromLane, before));
  }

  @Override
  public void finished(int vehicle) {
    Integer before = laneOf.remove(vehicle);
    note(before != null && before == -1, "vehicle " + vehicle + " finishes on lane " + before);
    finished++;
  }

  private void note(boolean fits, String contradiction) {
    if (!fits) {
      contradictions.add(contradiction);
    }
  }

  int created() {
    return created;
  }

  int finished() {
    return finished;
  }

  /** Returns on how many lanes' entries vehicles are now. */
  long on(int lane) {
    return laneOf.values().stream().filter(place -> place == lane).count();
  }

  List<String> contradictions() {
    return contradictions;
  }
}
