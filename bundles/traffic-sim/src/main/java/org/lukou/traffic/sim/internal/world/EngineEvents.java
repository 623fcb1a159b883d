package org.lukou.traffic.sim.internal.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.EventException;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/** Turns events into what the engine does, and remembers those that last. */
final class EngineEvents {
  private final Engine engine;
  private final RoadNetwork net;
  private final Map<String, Integer> roads = new HashMap<>();
  private final Map<String, Integer> lanes = new HashMap<>();

  /** The events that last, with the number of the engine's obstacle, 0 where there is none. */
  private Map<Event, Integer> begun = new LinkedHashMap<>();

  /** The incidents that ended before there was room for them. */
  private List<Event.Incident> missed = new ArrayList<>();

  /** What is remembered at some moment. */
  record Memory(Map<Event, Integer> begun, List<Event.Incident> missed) {}

  EngineEvents(Engine engine) {
    this.engine = engine;
    this.net = engine.network();
  }

  Memory memory() {
    return new Memory(begun.isEmpty() ? Map.of() : new LinkedHashMap<>(begun), List.copyOf(missed));
  }

  void restore(Memory earlier) {
    begun = new LinkedHashMap<>(earlier.begun());
    missed = new ArrayList<>(earlier.missed());
  }

  /** Returns one sentence for each incident that has not found room, or had not when it ended. */
  List<String> warnings() {
    List<Event.Incident> incidents = new ArrayList<>(missed);
    begun.forEach(
        (event, obstacle) -> {
          if (event instanceof Event.Incident incident
              && !engine.interventions().stands(obstacle)) {
            incidents.add(incident);
          }
        });
    return incidents.stream().map(EngineEvents::noRoom).toList();
  }

  private static String noRoom(Event.Incident incident) {
    return ("the incident at %s m of the lane %s never appeared: vehicles were always in its place,"
            + " or too near to stop")
        .formatted(incident.atMetres(), incident.lane());
  }

  void begin(Event event) throws EventException {
    if (begun.containsKey(event)) {
      throw new EventException("it has begun already");
    }
    int obstacle = 0;
    if (event instanceof Event.Push push) {
      push(push);
    } else if (event instanceof Event.Reroute reroute) {
      reroute(reroute);
    } else if (event instanceof Event.Speed speed) {
      vehicle(speed.vehicle());
    } else if (event instanceof Event.Incident incident) {
      obstacle = block(incident);
    } else if (event instanceof Event.LaneClosure closure) {
      int lane = lane(closure.lane());
      engine.interventions().close(lane, lane + 1);
    } else if (event instanceof Event.RoadClosure closure) {
      int road = road(closure.road());
      engine.interventions().close(net.roadFirstLane[road], net.roadFirstLane[road + 1]);
    }
    if (event.lasts()) {
      begun.put(event, obstacle);
    }
  }

  void end(Event event) {
    Integer obstacle = begun.remove(event);
    if (obstacle == null) {
      return;
    }
    if (event instanceof Event.Incident incident) {
      if (!engine.interventions().stands(obstacle)) {
        missed.add(incident);
      }
      engine.interventions().clear(obstacle);
    } else if (event instanceof Event.LaneClosure closure) {
      int lane = lanes.get(closure.lane());
      engine.interventions().open(lane, lane + 1);
    } else if (event instanceof Event.RoadClosure closure) {
      int road = roads.get(closure.road());
      engine.interventions().open(net.roadFirstLane[road], net.roadFirstLane[road + 1]);
    }
  }

  /** Tells vehicles the speeds that they are told for longer than a step; before every step. */
  void repeat() {
    for (Event event : begun.keySet()) {
      if (event instanceof Event.Speed speed) {
        int v = engine.vehicles().find(speed.vehicle());
        if (v >= 0) {
          engine.interventions().setSpeed(v, speed.metresPerSecond());
        }
      }
    }
  }

  private void push(Event.Push push) throws EventException {
    int[] anchors = anchors(push.route());
    if (!engine.interventions().canGo(anchors)) {
      throw new EventException("no way leads along the roads " + push.route());
    }
    engine.interventions().push(VehicleRecord.of(push.vehicle()), anchors);
  }

  private void reroute(Event.Reroute reroute) throws EventException {
    int v = vehicle(reroute.vehicle());
    if (engine.vehicles().laneChange(v) != 0) {
      throw new EventException("the vehicle " + reroute.vehicle() + " is changing lanes");
    }
    if (!engine.interventions().setRoute(v, anchors(reroute.route()))) {
      throw new EventException(
          "the vehicle %s is inside a junction, or its lane does not lead along the roads %s"
              .formatted(reroute.vehicle(), reroute.route()));
    }
  }

  private int block(Event.Incident incident) throws EventException {
    int lane = lane(incident.lane());
    double rear = incident.atMetres() - incident.lengthMetres();
    if (!(incident.lengthMetres() > 0 && rear >= 0 && incident.atMetres() <= net.length[lane])) {
      throw new EventException(
          "from %s to %s m is not a place on the lane %s, which is %.1f m long"
              .formatted(rear, incident.atMetres(), incident.lane(), net.length[lane]));
    }
    return engine.interventions().block(lane, incident.atMetres(), incident.lengthMetres());
  }

  private int[] anchors(List<String> route) throws EventException {
    int[] anchors = new int[route.size()];
    for (int i = 0; i < anchors.length; i++) {
      anchors[i] = road(route.get(i));
    }
    return anchors;
  }

  private int vehicle(String id) throws EventException {
    int v = engine.vehicles().find(id);
    if (v < 0) {
      throw new EventException("there is no vehicle " + id + " now");
    }
    return v;
  }

  private int lane(String id) throws EventException {
    if (lanes.isEmpty()) {
      IntStream.range(0, net.laneCount).forEach(lane -> lanes.put(net.drivableId(lane), lane));
    }
    return known(lanes, "lane", id);
  }

  private int road(String id) throws EventException {
    if (roads.isEmpty()) {
      IntStream.range(0, net.roadCount()).forEach(road -> roads.put(net.roadIds[road], road));
    }
    return known(roads, "road", id);
  }

  private static int known(Map<String, Integer> indices, String what, String id)
      throws EventException {
    Integer index = indices.get(id);
    if (index == null) {
      throw new EventException("the network has no " + what + " " + id);
    }
    return index;
  }
}
