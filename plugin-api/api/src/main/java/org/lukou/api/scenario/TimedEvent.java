package org.lukou.api.scenario;

/**
 * An event with its time.
 *
 * @param atSeconds when it begins, in seconds since the start of the run, 0 or more; it takes
 *     effect with the first step that begins then or later
 * @param untilSeconds when it ends, later than {@code atSeconds}; infinity for the rest of the run,
 *     and for events that do not last
 * @param event what happens
 */
public record TimedEvent(double atSeconds, double untilSeconds, Event event) {

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if they are out of range; the message is for the user
   */
  public TimedEvent {
    if (!(atSeconds >= 0) || Double.isInfinite(atSeconds)) {
      throw new IllegalArgumentException(
          "an event begins at " + atSeconds + " s; it must be 0 or more");
    }
    if (!(untilSeconds > atSeconds)) {
      throw new IllegalArgumentException(
          "an event ends at %s s, which is not after its beginning at %s s"
              .formatted(untilSeconds, atSeconds));
    }
    if (!event.lasts() && !Double.isInfinite(untilSeconds)) {
      throw new IllegalArgumentException(
          "a " + event.getClass().getSimpleName() + " does not last, so it has no end");
    }
  }

  /** Returns an event that happens once, or lasts for the rest of the run. */
  public static TimedEvent at(double seconds, Event event) {
    return new TimedEvent(seconds, Double.POSITIVE_INFINITY, event);
  }
}
