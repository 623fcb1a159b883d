package org.lukou.scenario.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.ScenarioException;

/**
 * A kind of event and its JSON: the one place that knows their names.
 *
 * @param name the value of the member {@code event}
 * @param type its record
 * @param members names of its own members
 * @param reader makes an event from the members
 * @param writer adds the members of an event
 */
record EventKind<E extends Event>(
    String name,
    Class<E> type,
    List<String> members,
    Reader<E> reader,
    BiConsumer<E, ObjectNode> writer) {

  /** Makes an event of its members. */
  @FunctionalInterface
  interface Reader<E> {
    E read(Members in) throws ScenarioException;
  }

  private static final List<EventKind<?>> ALL =
      List.of(
          new EventKind<>(
              "lane-closure",
              Event.LaneClosure.class,
              List.of("lane"),
              in -> new Event.LaneClosure(lane(in)),
              (event, out) -> out.put("lane", event.lane())),
          new EventKind<>(
              "road-closure",
              Event.RoadClosure.class,
              List.of("road"),
              in -> new Event.RoadClosure(in.text("road", "the id of a road")),
              (event, out) -> out.put("road", event.road())),
          new EventKind<>(
              "incident",
              Event.Incident.class,
              List.of("lane", "atMetres", "lengthMetres"),
              EventKind::incident,
              (event, out) ->
                  out.put("lane", event.lane())
                      .put("atMetres", event.atMetres())
                      .put("lengthMetres", event.lengthMetres())),
          new EventKind<>(
              "speed",
              Event.Speed.class,
              List.of("vehicle", "metresPerSecond"),
              in -> new Event.Speed(vehicle(in), in.atLeastZero("metresPerSecond", "a number")),
              (event, out) ->
                  out.put("vehicle", event.vehicle())
                      .put("metresPerSecond", event.metresPerSecond())),
          new EventKind<>(
              "push",
              Event.Push.class,
              List.of("vehicle", "route"),
              EventKind::push,
              (event, out) -> {
                VehicleMembers.write(event.vehicle(), out);
                event.route().forEach(out.putArray("route")::add);
              }),
          new EventKind<>(
              "reroute",
              Event.Reroute.class,
              List.of("vehicle", "route"),
              in -> new Event.Reroute(vehicle(in), in.texts("route", 1, "ids of one road or more")),
              (event, out) -> {
                out.put("vehicle", event.vehicle());
                event.route().forEach(out.putArray("route")::add);
              }));

  private static Event.Incident incident(Members in) throws ScenarioException {
    String lane = lane(in);
    double length = in.positive("lengthMetres", "a length");
    double at = in.positive("atMetres", "the place of its front");
    if (length > at) {
      throw in.place()
          .member("lengthMetres")
          .wrong("is " + length + ", expected at most atMetres, which is " + at);
    }
    return new Event.Incident(lane, at, length);
  }

  private static Event.Push push(Members in) throws ScenarioException {
    JsonNode vehicle = in.required("vehicle", "the name of a class, or an object");
    return new Event.Push(
        VehicleMembers.read(vehicle, in.place().member("vehicle")),
        in.texts("route", 2, "ids of two roads or more"));
  }

  private static String lane(Members in) throws ScenarioException {
    return in.text("lane", "the id of a lane");
  }

  private static String vehicle(Members in) throws ScenarioException {
    return in.text("vehicle", "the id of a vehicle");
  }

  /** Returns the kind of that name; {@code place} is where the name stands. */
  static EventKind<?> named(String name, Members.Place place) throws ScenarioException {
    for (EventKind<?> kind : ALL) {
      if (kind.name.equals(name)) {
        return kind;
      }
    }
    String names = ALL.stream().map(EventKind::name).collect(Collectors.joining(", "));
    throw place.wrong("is \"" + name + "\", expected one of " + names);
  }

  /** Returns the kind of an event. */
  static EventKind<?> of(Event event) {
    return ALL.stream().filter(kind -> kind.type.isInstance(event)).findFirst().orElseThrow();
  }

  /** Adds the members of an event of this kind. */
  void write(Event event, ObjectNode out) {
    writer.accept(type.cast(event), out);
  }
}
