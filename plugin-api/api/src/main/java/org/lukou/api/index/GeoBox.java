package org.lukou.api.index;

/**
 * A box between two meridians and two parallels, its borders included. It does not cross the 180th
 * meridian.
 *
 * @param west least longitude, degrees
 * @param south least latitude, degrees
 * @param east greatest longitude, degrees
 * @param north greatest latitude, degrees
 */
public record GeoBox(double west, double south, double east, double north) {

  /** Refuses a box without inside. */
  public GeoBox {
    if (!(west <= east && south <= north)
        || west < -180
        || east > 180
        || south < -90
        || north > 90) {
      throw new IllegalArgumentException(
          "a box is west <= east within 180 degrees and south <= north within 90, not %s,%s,%s,%s"
              .formatted(west, south, east, north));
    }
  }

  /** Returns whether a place lies in it; an unknown one does not. */
  public boolean contains(Place place) {
    return place.longitude() >= west
        && place.longitude() <= east
        && place.latitude() >= south
        && place.latitude() <= north;
  }
}
