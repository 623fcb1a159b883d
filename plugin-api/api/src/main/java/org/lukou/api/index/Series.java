package org.lukou.api.index;

/**
 * What a stream of samples is about. Two series are the same if all their words and the place are.
 *
 * @param run id of the run, empty for a city that runs for good
 * @param device id of the device, or of the lane
 * @param quantity what is measured, a word such as {@code queue}
 * @param junction id of the junction, empty if it belongs to none
 * @param place where it is measured
 */
public record Series(String run, String device, String quantity, String junction, Place place) {

  /** Returns its word of a facet, empty if it has none. */
  public String word(Facet facet) {
    return switch (facet) {
      case RUN -> run;
      case DEVICE -> device;
      case QUANTITY -> quantity;
      case JUNCTION -> junction;
      case KIND -> "";
    };
  }

  /** Returns whether a query asks for it, as far as that does not depend on time or value. */
  public boolean satisfies(Query query) {
    for (Facet facet : query.facets().keySet()) {
      if (!query.wants(facet, word(facet))) {
        return false;
      }
    }
    return query.box().isEmpty() || query.box().get().contains(place);
  }
}
