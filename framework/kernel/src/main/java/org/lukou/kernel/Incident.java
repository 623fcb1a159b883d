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

  @Override
  public String toString() {
    return "t=%.1f s, junction %s, controller %s: %s"
        .formatted(timeSeconds, junction, controller, text);
  }
}
