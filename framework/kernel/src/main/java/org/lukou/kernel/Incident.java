package org.lukou.kernel;

/**
 * Something that cost a junction its controller for a while.
 *
 * @param timeSeconds when, in seconds since the start of the run
 * @param junction id of the junction
 * @param controller name of the algorithm
 * @param text what happened and what follows, one sentence
 */
public record Incident(double timeSeconds, String junction, String controller, String text) {

  static final String NO_FRESH_DATA = "none of its entering lanes has fresh data";

  /** Returns whether the controller was not asked for lack of data, and is not to blame. */
  public boolean isLackOfData() {
    return text.startsWith(NO_FRESH_DATA);
  }

  @Override
  public String toString() {
    return "t=%.1f s, junction %s, controller %s: %s"
        .formatted(timeSeconds, junction, controller, text);
  }
}
