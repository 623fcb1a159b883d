package org.lukou.race.replay;

import java.util.List;

/**
 * Who was where on a corridor, and which of its signals held them, for a while.
 *
 * @param corridor the corridor
 * @param fromSeconds when it begins, in seconds of the run
 * @param toSeconds when it ends
 * @param tracks a piece of a vehicle's way along the corridor each
 * @param holds when which stop line held who wanted to go on
 */
public record Diagram(
    Corridor corridor, double fromSeconds, double toSeconds, List<Track> tracks, List<Hold> holds) {

  /** Copies the lists. */
  public Diagram {
    tracks = List.copyOf(tracks);
    holds = List.copyOf(holds);
  }

  /**
   * A piece of a vehicle's way.
   *
   * @param points times in seconds of the run, and places in metres from the corridor's beginning,
   *     in the order of time
   */
  public record Track(List<Point> points) {
    /** Copies the list. */
    public Track {
      points = List.copyOf(points);
    }
  }

  /** When a vehicle was where. */
  public record Point(double seconds, double metres) {}

  /** A stop line, and from when to when it was not green. */
  public record Hold(double metres, double fromSeconds, double toSeconds) {}
}
