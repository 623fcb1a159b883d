package org.lukou.archive;

import java.util.function.Function;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Place;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;

/**
 * Where and when a run takes place.
 *
 * @param run the run's id
 * @param startMillis when second 0 of the run is, in milliseconds since 1970-01-01 UTC
 * @param network what it runs on
 * @param places where on Earth a point of the network's plane is
 */
public record RunOrigin(
    String run, long startMillis, Network network, Function<Point, Place> places) {

  /** Returns when a second of the run is, in milliseconds since 1970-01-01 UTC. */
  public long timeMillis(double seconds) {
    return startMillis + Math.round(seconds * 1000);
  }

  /**
   * Returns the entry of the run as a whole.
   *
   * @param text what is searched for words
   * @param body its result, as JSON
   */
  public Entry entry(String text, String body) {
    return new Entry(startMillis, Kind.RUN, run, "", "", Place.UNKNOWN, text, body);
  }
}
