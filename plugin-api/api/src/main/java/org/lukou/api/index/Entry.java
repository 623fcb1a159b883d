package org.lukou.api.index;

/**
 * Something that happened, to be found by its words: a decision, what the guard said, an event of
 * the scenario, a run.
 *
 * @param timeMillis when, in milliseconds since 1970-01-01 UTC
 * @param kind what it is, a word such as {@code decision}
 * @param run id of the run, empty if it belongs to none
 * @param device id of the device, empty if it is about none
 * @param junction id of the junction, empty if it is about none
 * @param place where it happened
 * @param text what is searched for words, in Chinese or English
 * @param body the whole of it, in a form that the kind decides; given back as it is, not searched
 */
public record Entry(
    long timeMillis,
    String kind,
    String run,
    String device,
    String junction,
    Place place,
    String text,
    String body) {

  /** Returns its word of a facet, empty if it has none. */
  public String word(Facet facet) {
    return switch (facet) {
      case RUN -> run;
      case DEVICE -> device;
      case QUANTITY -> "";
      case JUNCTION -> junction;
      case KIND -> kind;
    };
  }
}
