package ${package};

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lukou.api.control.Actuator;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Approach;
import org.lukou.api.network.Detector;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.LaneLink;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.api.network.Road;
import org.lukou.api.network.Turn;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.Phase;
import org.lukou.api.signal.SignalPlan;
import org.lukou.api.world.Vehicle;
import org.lukou.api.world.VehicleListener;
import org.lukou.api.world.World;
import org.lukou.api.world.WorldFactory;
import org.lukou.api.world.WorldName;
import org.lukou.api.world.WorldStatistics;
import org.osgi.service.component.annotations.Component;

/**
 * A city of point queues (Vickrey 1969) with room for so many vehicles a lane: each drives to the
 * stop line at the speed limit, waits there for green and for room, and passes one headway after
 * the vehicle before it. Networks and demands are CityFlow's files. No car following, no lane
 * changing, no acceleration, and no trace: what it says of speeds is only who drives and who waits.
 */
@Component
@WorldName(world = "${artifactId}")
public final class ${className} implements WorldFactory {

  private static final double VEHICLE_METRES = 7.5;
  private static final double HEADWAY_SECONDS = 2;

  @Override
  public World open(Scenario scenario) throws ScenarioException {
    Network network = read(scenario.network(), Files::network);
    List<Trip> trips =
        read(scenario.demand(), file -> Files.trips(file, network, scenario.durationSeconds()));
    return new Streets(network, trips, scenario.stepSeconds());
  }

  private static <T> T read(Path file, Function<Object, T> meaning) throws ScenarioException {
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      json.nextToken();
      return meaning.apply(Files.value(json));
    } catch (IOException | RuntimeException e) {
      throw new ScenarioException(
          file + " cannot be used: " + e.getMessage() + ". It must be a file of CityFlow's.", e);
    }
  }

  /** One vehicle on its way. */
  private static final class Trip {
    final double departs;
    final int[] roads;
    int number;
    int place;
    int lane = -1;
    double readyAt;

    Trip(double departs, int[] roads) {
      this.departs = departs;
      this.roads = roads;
    }

    boolean onLastRoad() {
      return place == roads.length - 1;
    }
  }

  /** The streets with their traffic; every method belongs to the stepping thread. */
  private static final class Streets implements World {

    private final Network network;
    private final double stepSeconds;
    private final Deque<Trip> future;
    private final List<Trip> waiting = new ArrayList<>();
    private final List<Deque<Trip>> lanes = new ArrayList<>();
    private final double[] lastDeparture;
    private final MovementSet[] green;
    private final List<VehicleListener> listeners = new ArrayList<>();
    private long steps;
    private long vehicleSteps;
    private long running;
    private long finished;
    private int created;
    private double secondsOfFinished;
    private double secondsOfCreation;

    Streets(Network network, List<Trip> trips, double stepSeconds) {
      this.network = network;
      this.stepSeconds = stepSeconds;
      future = new ArrayDeque<>(trips);
      network.lanes().forEach(lane -> lanes.add(new ArrayDeque<>()));
      lastDeparture = new double[lanes.size()];
      green =
          network.junctions().stream()
              .map(j -> j.phases().isEmpty() ? MovementSet.EMPTY : j.phases().get(0).green())
              .toArray(MovementSet[]::new);
    }

    private double now() {
      return steps * stepSeconds;
    }

    @Override
    public Network network() {
      return network;
    }

    @Override
    public Actuator actuator() {
      return command -> green[command.junction()] = command.green();
    }

    @Override
    public MovementSet green(int junction) {
      return green[junction];
    }

    @Override
    public void step() {
      create();
      waiting.removeIf(trip -> enter(trip, trip.roads[0]));
      network.junctions().forEach(this::cross);
      lanes.forEach(this::arrive);
      steps++;
      vehicleSteps += running;
    }

    private void create() {
      while (!future.isEmpty() && future.peek().departs <= now()) {
        Trip trip = future.remove();
        trip.number = created++;
        secondsOfCreation += trip.departs;
        waiting.add(trip);
        double free =
            IntStream.of(trip.roads)
                .mapToDouble(road -> network.roads().get(road).lanes().get(0).freeFlowSeconds())
                .sum();
        Vehicle vehicle = new Vehicle(trip.number, "v" + trip.number, "passenger", free);
        listeners.forEach(listener -> listener.created(vehicle));
      }
    }

    private void cross(Junction junction) {
      for (Movement movement : junction.movements()) {
        if (junction.signalised() && !green[junction.index()].contains(movement.index())) {
          continue;
        }
        for (int lane : movement.entryLanes()) {
          Trip first = lanes.get(lane).peek();
          if (first != null && !first.onLastRoad() && mayGo(first, lane)
              && first.roads[first.place + 1] == movement.toRoad()
              && enter(first, movement.toRoad())) {
            lanes.get(lane).remove();
            lastDeparture[lane] = now();
          }
        }
      }
    }

    private boolean mayGo(Trip trip, int lane) {
      return trip.readyAt <= now() && now() - lastDeparture[lane] >= HEADWAY_SECONDS;
    }

    /** Lets a trip enter its next road, on the emptiest lane that leads on. Returns whether it did. */
    private boolean enter(Trip trip, int road) {
      int next = trip.lane < 0 ? 0 : trip.place + 1;
      Optional<Lane> lane =
          network.roads().get(road).lanes().stream()
              .filter(l -> lanes.get(l.index()).size() < capacity(l))
              .filter(l -> next == trip.roads.length - 1 || leads(l, trip.roads[next + 1]))
              .min(Comparator.comparingInt(l -> lanes.get(l.index()).size()));
      lane.ifPresent(to -> place(trip, next, to));
      return lane.isPresent();
    }

    private void place(Trip trip, int next, Lane to) {
      int from = trip.lane;
      running += from < 0 ? 1 : 0;
      trip.place = next;
      trip.lane = to.index();
      trip.readyAt = now() + to.freeFlowSeconds();
      lanes.get(to.index()).add(trip);
      listeners.forEach(listener -> listener.moved(trip.number, from, to.index()));
    }

    private boolean leads(Lane lane, int toRoad) {
      Junction junction =
          network.junctions().get(network.roads().get(lane.road()).toJunction());
      return junction.movements().stream()
          .filter(movement -> movement.toRoad() == toRoad)
          .flatMapToInt(movement -> IntStream.of(movement.entryLanes()))
          .anyMatch(entry -> entry == lane.index());
    }

    private static int capacity(Lane lane) {
      return Math.max(1, (int) (lane.lengthMetres() / VEHICLE_METRES));
    }

    private void arrive(Deque<Trip> lane) {
      Trip first = lane.peek();
      if (first != null && first.onLastRoad() && first.readyAt <= now()) {
        lane.remove();
        running--;
        finished++;
        secondsOfFinished += now() + stepSeconds - first.departs;
        secondsOfCreation -= first.departs;
        for (VehicleListener listener : listeners) {
          listener.moved(first.number, first.lane, -1);
          listener.finished(first.number);
        }
      }
    }

    @Override
    public void detect(LaneStates seen) {
      for (Lane lane : network.lanes()) {
        Deque<Trip> vehicles = lanes.get(lane.index());
        int queue = (int) vehicles.stream().filter(trip -> trip.readyAt <= now()).count();
        int all = vehicles.size();
        seen.setVehicles(lane.index(), all);
        seen.setQueue(lane.index(), queue);
        seen.setMeanSpeedMps(
            lane.index(), all == 0 ? 0 : lane.speedLimitMps() * (all - queue) / all);
        seen.setEntryBlocked(lane.index(), all >= capacity(lane));
      }
      seen.setAlwaysValid();
    }

    @Override
    public void listen(VehicleListener listener) {
      listeners.add(listener);
    }

    @Override
    public WorldStatistics statistics() {
      double open = (created - finished) * now() - secondsOfCreation;
      double mean = created == 0 ? 0 : (secondsOfFinished + open) / created;
      return new WorldStatistics(
          created, running, waiting.size(), finished, mean, vehicleSteps, 0);
    }
  }

  /** What CityFlow's files mean. JSON objects are maps, arrays lists; a wrong file throws. */
  private static final class Files {

    static Object value(JsonParser json) throws IOException {
      switch (json.currentToken()) {
        case START_OBJECT -> {
          Map<String, Object> object = new LinkedHashMap<>();
          while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            object.put(name, value(json));
          }
          return object;
        }
        case START_ARRAY -> {
          List<Object> array = new ArrayList<>();
          while (json.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(json));
          }
          return array;
        }
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
          return json.getDoubleValue();
        }
        case VALUE_TRUE, VALUE_FALSE -> {
          return json.getBooleanValue();
        }
        default -> {
          return json.getText();
        }
      }
    }

    private static Object member(Object object, String name) {
      if (object instanceof Map<?, ?> map && map.get(name) != null) {
        return map.get(name);
      }
      throw new IllegalArgumentException("the member \"" + name + "\" is missing");
    }

    private static List<?> list(Object object, String name) {
      return (List<?>) member(object, name);
    }

    private static double number(Object object, String name) {
      return ((Number) member(object, name)).doubleValue();
    }

    private static String text(Object object, String name) {
      return (String) member(object, name);
    }

    private static int index(Map<String, Integer> indices, String id) {
      if (indices.containsKey(id)) {
        return indices.get(id);
      }
      throw new IllegalArgumentException("\"" + id + "\" is named, but is not in the network");
    }

    private static Map<String, Integer> indices(List<?> objects) {
      Map<String, Integer> indices = new HashMap<>();
      objects.forEach(object -> indices.put(text(object, "id"), indices.size()));
      return indices;
    }

    private static Point point(Object point) {
      return new Point(number(point, "x"), number(point, "y"));
    }

    static Network network(Object file) {
      List<?> nodes = list(file, "intersections");
      Map<String, Integer> junctions = indices(nodes);
      List<Lane> lanes = new ArrayList<>();
      List<Road> roads = new ArrayList<>();
      for (Object road : list(file, "roads")) {
        roads.add(road(road, roads.size(), junctions, nodes, lanes));
      }
      Map<String, Integer> roadIndices = indices(list(file, "roads"));
      List<Junction> all = new ArrayList<>();
      for (Object node : nodes) {
        all.add(junction(node, all.size(), roads, roadIndices));
      }
      List<Detector> detectors =
          lanes.stream().map(lane -> new Detector(lane.id(), lane.index())).toList();
      return new Network("streets", all, roads, lanes, detectors);
    }

    private static Road road(
        Object road, int index, Map<String, Integer> junctions, List<?> nodes, List<Lane> lanes) {
      String id = text(road, "id");
      int from = index(junctions, text(road, "startIntersection"));
      int to = index(junctions, text(road, "endIntersection"));
      List<Point> points = list(road, "points").stream().map(Files::point).toList();
      double length = new Road(index, id, from, to, List.of(), points).centreLineMetres();
      double free =
          Math.max(1, length - number(nodes.get(from), "width") - number(nodes.get(to), "width"));
      List<Lane> own = new ArrayList<>();
      for (Object lane : list(road, "lanes")) {
        String name = id + "_" + own.size();
        double limit = number(lane, "maxSpeed");
        own.add(
            new Lane(
                lanes.size(), name, index, own.size(), free, number(lane, "width"), limit));
        lanes.add(own.get(own.size() - 1));
      }
      return new Road(index, id, from, to, own, points);
    }

    private static Junction junction(
        Object node, int index, List<Road> roads, Map<String, Integer> indices) {
      List<Movement> movements = new ArrayList<>();
      for (Object link : list(node, "roadLinks")) {
        movements.add(movement(link, movements.size(), roads, indices));
      }
      List<Phase> phases = new ArrayList<>();
      List<SignalPlan.Stage> stages = new ArrayList<>();
      Object light = ((Map<?, ?>) node).get("trafficLight");
      for (Object phase : light == null ? List.of() : list(light, "lightphases")) {
        int[] green =
            list(phase, "availableRoadLinks").stream()
                .mapToInt(link -> ((Number) link).intValue())
                .toArray();
        stages.add(new SignalPlan.Stage(phases.size(), number(phase, "time")));
        phases.add(new Phase(phases.size(), MovementSet.of(green)));
      }
      List<Approach> approaches =
          movements.stream()
              .map(Movement::fromRoad)
              .distinct()
              .map(from -> new Approach(roads.get(from), from(movements, from)))
              .toList();
      boolean boundary = Boolean.TRUE.equals(member(node, "virtual"));
      Point point = point(member(node, "point"));
      return new Junction(
          index, text(node, "id"), point, boundary, approaches, movements, phases,
          new SignalPlan(stages));
    }

    private static List<Movement> from(List<Movement> movements, int road) {
      return movements.stream().filter(movement -> movement.fromRoad() == road).toList();
    }

    private static Movement movement(
        Object link, int index, List<Road> roads, Map<String, Integer> indices) {
      Road from = roads.get(index(indices, text(link, "startRoad")));
      Road to = roads.get(index(indices, text(link, "endRoad")));
      Turn turn =
          switch (text(link, "type")) {
            case "go_straight" -> Turn.THROUGH;
            case "turn_left" -> Turn.LEFT;
            case "turn_right" -> Turn.RIGHT;
            default -> Turn.OTHER;
          };
      List<LaneLink> links = new ArrayList<>();
      for (Object laneLink : list(link, "laneLinks")) {
        Lane entry = from.lanes().get((int) number(laneLink, "startLaneIndex"));
        Lane exit = to.lanes().get((int) number(laneLink, "endLaneIndex"));
        List<Point> course = list(laneLink, "points").stream().map(Files::point).toList();
        links.add(new LaneLink(entry.index(), exit.index(), course));
      }
      return new Movement(index, from.index(), to.index(), turn, links);
    }

    /** Returns all trips by departure; those of equal times in the file's order. */
    static List<Trip> trips(Object file, Network network, double seconds) {
      Map<String, Integer> roads = new HashMap<>();
      network.roads().forEach(road -> roads.put(road.id(), road.index()));
      List<Trip> trips = new ArrayList<>();
      for (Object flow : (List<?>) file) {
        int[] route =
            list(flow, "route").stream().mapToInt(id -> index(roads, (String) id)).toArray();
        double end = number(flow, "endTime") < 0 ? seconds : number(flow, "endTime");
        double interval = Math.max(1, number(flow, "interval"));
        for (double t = number(flow, "startTime"); t <= end && t < seconds; t += interval) {
          trips.add(new Trip(t, route));
        }
      }
      trips.sort(Comparator.comparingDouble(trip -> trip.departs));
      return trips;
    }
  }
}
