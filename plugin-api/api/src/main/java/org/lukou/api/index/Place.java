package org.lukou.api.index;

/**
 * A place on earth (WGS 84).
 *
 * @param longitude degrees east, -180 to 180
 * @param latitude degrees north, -90 to 90
 */
public record Place(double longitude, double latitude) {

  /** Where nobody knows: in no box. */
  public static final Place UNKNOWN = new Place(Double.NaN, Double.NaN);

  /** Refuses degrees out of range. */
  public Place {
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
      throw new IllegalArgumentException(
          "no such place: longitude %s, latitude %s".formatted(longitude, latitude));
    }
  }

  /** Returns whether it is a place at all. */
  public boolean isKnown() {
    return !Double.isNaN(longitude) && !Double.isNaN(latitude);
  }
}
