package org.lukou.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lukou.api.control.Actuator;
import org.lukou.api.network.Network;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.world.Vehicle;
import org.lukou.api.world.VehicleListener;
import org.lukou.api.world.VehicleState;
import org.lukou.api.world.World;
import org.lukou.api.world.WorldStatistics;

/** A world in which happens what a test says: events during steps, and where vehicles are after. */
final class ScriptedWorld implements World {

  /** Where a vehicle is after a step. */
  record State(
      int number,
      String id,
      int lane,
      double distanceMetres,
      double speedMps,
      double x,
      double y,
      double headingRadians,
      double lengthMetres,
      double widthMetres,
      int laneChange)
      implements VehicleState {

    static State at(int number, int lane, double distance, double speed) {
      return new State(number, "v" + number, lane, distance, speed, 0, 0, 0, 5, 2, 0);
    }
  }

  private final Network network;
  private final List<VehicleListener> listeners = new ArrayList<>();
  private final Map<Integer, List<Consumer<VehicleListener>>> events = new TreeMap<>();
  private final Map<Integer, List<State>> states = new TreeMap<>();
  private MovementSet green = MovementSet.EMPTY;
  private int created;
  private int steps;

  ScriptedWorld(Network network) {
    this.network = network;
  }

  /** Tells listeners of an event during a step, the first being step 0. */
  ScriptedWorld during(int step, Consumer<VehicleListener> event) {
    events.computeIfAbsent(step, s -> new ArrayList<>()).add(event);
    return this;
  }

  ScriptedWorld created(int step, int number, String id, double freeFlowSeconds) {
    return during(
        step,
        listener -> {
          created = number + 1;
          listener.created(new Vehicle(number, id, "passenger", freeFlowSeconds));
        });
  }

  ScriptedWorld moved(int step, int number, int from, int to) {
    return during(step, listener -> listener.moved(number, from, to));
  }

  ScriptedWorld finished(int step, int number, int lane) {
    return moved(step, number, lane, -1).during(step, listener -> listener.finished(number));
  }

  /** Shows a vehicle after a step. */
  ScriptedWorld after(int step, State state) {
    states.computeIfAbsent(step, s -> new ArrayList<>()).add(state);
    return this;
  }

  void show(MovementSet movements) {
    green = movements;
  }

  /** Makes so many steps and tells the output of each. */
  void run(RunOutput output, int count, double stepSeconds) throws java.io.IOException {
    for (int i = 0; i < count; i++) {
      step();
      output.stepped(steps * stepSeconds);
    }
  }

  @Override
  public void step() {
    for (Consumer<VehicleListener> event : events.getOrDefault(steps, List.of())) {
      listeners.forEach(event);
    }
    steps++;
  }

  @Override
  public void forEachVehicle(Consumer<VehicleState> visitor) {
    states.getOrDefault(steps - 1, List.of()).forEach(visitor);
  }

  @Override
  public MovementSet green(int junction) {
    return green;
  }

  @Override
  public void listen(VehicleListener listener) {
    listeners.add(listener);
  }

  @Override
  public WorldStatistics statistics() {
    return new WorldStatistics(created, 0, 0, 0, 0, 0, 0);
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public Actuator actuator() {
    throw new UnsupportedOperationException("nobody drives this world");
  }
}
