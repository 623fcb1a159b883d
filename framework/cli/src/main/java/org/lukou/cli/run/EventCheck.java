package org.lukou.cli.run;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Network;
import org.lukou.api.network.Road;
import org.lukou.api.scenario.Event;
import org.lukou.runtime.profile.Suggestion;

/** Whether what events name is in the network that was loaded. */
final class EventCheck {

  private final Network network;
  private final Map<String, Lane> lanes;
  private final Map<String, Road> roads;

  EventCheck(Network network) {
    this.network = network;
    lanes = network.lanes().stream().collect(Collectors.toMap(Lane::id, Function.identity()));
    roads = network.roads().stream().collect(Collectors.toMap(Road::id, Function.identity()));
  }

  /**
   * Looks at every event of a run.
   *
   * @throws RunException naming the first one that cannot be, where it stands, and what is near
   */
  void check(RunSpec spec) throws RunException {
    String file = spec.eventsFile() == null ? "events of the run" : spec.eventsFile().toString();
    for (int i = 0; i < spec.events().size(); i++) {
      check(spec.events().get(i).event(), file + ": $[" + i + "]");
    }
  }

  /** Looks at one event; {@code place} says where it stands. */
  void check(Event event, String place) throws RunException {
    if (event instanceof Event.LaneClosure closure) {
      lane(closure.lane(), place);
    } else if (event instanceof Event.RoadClosure closure) {
      road(closure.road(), place + ".road");
    } else if (event instanceof Event.Incident incident) {
      onLane(incident, place);
    } else if (event instanceof Event.Push push) {
      route(push.route(), place);
    } else if (event instanceof Event.Reroute reroute) {
      route(reroute.route(), place);
    }
  }

  private void onLane(Event.Incident incident, String place) throws RunException {
    Lane lane = lane(incident.lane(), place);
    if (incident.atMetres() > lane.lengthMetres()) {
      throw new RunException(
          "%s.atMetres: is %s, but the lane %s is only %s m long"
              .formatted(place, incident.atMetres(), lane.id(), lane.lengthMetres()));
    }
  }

  private void route(List<String> route, String place) throws RunException {
    for (int i = 0; i < route.size(); i++) {
      road(route.get(i), place + ".route[" + i + "]");
    }
  }

  private Lane lane(String id, String place) throws RunException {
    if (!lanes.containsKey(id)) {
      throw unknown("lane", id, place + ".lane", lanes);
    }
    return lanes.get(id);
  }

  private void road(String id, String place) throws RunException {
    if (!roads.containsKey(id)) {
      throw unknown("road", id, place, roads);
    }
  }

  private RunException unknown(String what, String id, String place, Map<String, ?> known) {
    return new RunException(
        "%s: the network %s has no %s \"%s\".%s"
            .formatted(place, network.name(), what, id, Suggestion.didYouMean(id, known.keySet())));
  }
}
