package org.lukou.tck.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.lukou.api.control.Actuator;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.api.network.Road;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.EventException;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.Phase;
import org.lukou.api.signal.SignalPlan;
import org.lukou.api.world.Checkpoint;
import org.lukou.api.world.Vehicle;
import org.lukou.api.world.VehicleListener;
import org.lukou.api.world.World;
import org.lukou.api.world.WorldStatistics;

/**
 * One road with a signal at its end: every third step a vehicle comes, and at green one leaves.
 * Keeps every rule; the tests break one at a time by overriding a method.
 */
class RoadWorld implements World {

  private static final Lane LANE = new Lane(0, "lane", 0, 0, 300, 3, 10);

  private final Network network =
      new Network("road", junctions(), roads(), List.of(LANE), List.of());
  private final List<VehicleListener> listeners = new ArrayList<>();
  final Deque<Integer> queue = new ArrayDeque<>();
  private MovementSet green = MovementSet.EMPTY;
  private boolean closed;
  int steps;
  int created;
  int finished;

  /** Opens it if both files begin as a network and a demand do. */
  static void check(Scenario scenario) throws ScenarioException {
    for (Path file : List.of(scenario.network(), scenario.demand())) {
      try {
        String text = Files.readString(file).strip();
        if (!(text.startsWith("{") && text.endsWith("}")) && !text.startsWith("[")) {
          throw new ScenarioException(file + " is not what it should be");
        }
      } catch (IOException e) {
        throw new ScenarioException(file + " cannot be read", e);
      }
    }
  }

  private static List<Junction> junctions() {
    Point place = new Point(0, 0);
    List<Phase> phases = List.of(new Phase(0, MovementSet.EMPTY), new Phase(1, MovementSet.of(0)));
    return List.of(
        new Junction(0, "signal", place, false, List.of(), List.of(), phases, SignalPlan.NONE),
        new Junction(1, "edge", place, true, List.of(), List.of(), List.of(), SignalPlan.NONE));
  }

  private static List<Road> roads() {
    List<Point> course = List.of(new Point(0, 300), new Point(0, 0));
    return List.of(new Road(0, "road", 1, 0, List.of(LANE), course));
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public Actuator actuator() {
    return command -> green = command.green();
  }

  @Override
  public MovementSet green(int junction) {
    return green;
  }

  @Override
  public void step() {
    if (steps++ % 3 == 0 && !closed) {
      come();
    }
    if (mayGo() && !queue.isEmpty()) {
      int vehicle = queue.remove();
      finished++;
      for (VehicleListener listener : listeners) {
        listener.moved(vehicle, 0, -1);
        listener.finished(vehicle);
      }
    }
  }

  boolean mayGo() {
    return green.contains(0);
  }

  void come() {
    int vehicle = created++;
    queue.add(vehicle);
    for (VehicleListener listener : listeners) {
      listener.created(new Vehicle(vehicle, "v" + vehicle, "passenger", 30));
      listener.moved(vehicle, -1, 0);
    }
  }

  @Override
  public void detect(LaneStates lanes) {
    lanes.setVehicles(0, queue.size());
    lanes.setQueue(0, queue.size());
    lanes.setAlwaysValid();
  }

  @Override
  public void listen(VehicleListener listener) {
    listeners.add(listener);
  }

  @Override
  public void begin(Event event) throws EventException {
    if (!event.equals(new Event.RoadClosure("road"))) {
      throw new EventException("only the road can be closed");
    }
    closed = true;
  }

  @Override
  public WorldStatistics statistics() {
    return new WorldStatistics(created, queue.size(), 0, finished, 0, steps, 0);
  }

  @Override
  public Optional<Checkpoint> checkpoint() {
    return Optional.of(new Saved());
  }

  /** The state between two steps. */
  private final class Saved implements Checkpoint {
    private int[] counts;
    private List<Integer> waiting = List.of();

    @Override
    public void save() {
      counts = new int[] {steps, created, finished};
      waiting = List.copyOf(queue);
    }

    @Override
    public void restore() {
      if (counts == null) {
        throw new IllegalStateException("nothing was saved: " + Arrays.toString(counts));
      }
      steps = counts[0];
      created = counts[1];
      finished = counts[2];
      queue.clear();
      queue.addAll(waiting);
    }
  }
}
