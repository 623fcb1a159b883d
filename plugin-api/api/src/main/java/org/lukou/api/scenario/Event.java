package org.lukou.api.scenario;

import java.util.List;

/**
 * Something that happens to a running city beside its demand: in the world's terms, an intervention
 * between two steps. A closed lane or road, an incident and a told speed last until they are ended;
 * a pushed vehicle and a new route just happen.
 */
public sealed interface Event {

  /** Returns whether the event lasts, so that it can be ended. */
  default boolean lasts() {
    return true;
  }

  /**
   * A vehicle more. It waits in front of its first road for room, as those of the demand do, and is
   * named {@code manually_pushed_<n>}, n counting from 0 (CityFlow's push_vehicle).
   *
   * @param vehicle its type
   * @param route ids of roads that it passes in this order, at least two; the shortest way between
   *     neighbours that are not adjacent
   */
  record Push(VehicleType vehicle, List<String> route) implements Event {

    /** Copies the list. */
    public Push {
      route = List.copyOf(route);
    }

    @Override
    public boolean lasts() {
      return false;
    }
  }

  /**
   * A new route for one vehicle, from the road that it is on (CityFlow's set_vehicle_route).
   * Refused while the vehicle is inside a junction or changing lanes.
   *
   * @param vehicle its id
   * @param route ids of roads that it passes after its present one, at least one
   */
  record Reroute(String vehicle, List<String> route) implements Event {

    /** Copies the list. */
    public Reroute {
      route = List.copyOf(route);
    }

    @Override
    public boolean lasts() {
      return false;
    }
  }

  /**
   * A speed that one vehicle is told; it drives no faster, and slower where safety demands it
   * (CityFlow's set_vehicle_speed, for as long as the event lasts).
   *
   * @param vehicle its id
   * @param metresPerSecond 0 or more
   */
  record Speed(String vehicle, double metresPerSecond) implements Event {}

  /**
   * A lane that nobody may enter. Who is on it leaves it; who can take another way to the end of
   * its route does, from the road that it is on; the others wait before it.
   *
   * @param lane its id
   */
  record LaneClosure(String lane) implements Event {}

  /**
   * A road that nobody may enter: a closure of all its lanes.
   *
   * @param road its id
   */
  record RoadClosure(String road) implements Event {}

  /**
   * Something that stands on a lane: a broken-down vehicle, a work site. It appears as soon as
   * nobody is in its place and whoever comes can still stop.
   *
   * @param lane id of the lane
   * @param atMetres where its front is, from the lane's beginning
   * @param lengthMetres its length, more than 0, at most {@code atMetres}
   */
  record Incident(String lane, double atMetres, double lengthMetres) implements Event {}
}
