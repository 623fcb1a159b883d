package org.lukou.output;

/**
 * A place on Earth (WGS 84).
 *
 * @param longitude degrees east, from -180 to 180
 * @param latitude degrees north, from -85 to 85: nearer to a pole the plane of a network cannot be
 *     laid on longitudes
 */
public record GeoPoint(double longitude, double latitude) {

  private static final double NORTHERNMOST = 85;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is left
   */
  public GeoPoint {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= NORTHERNMOST)) {
      throw new IllegalArgumentException(
          "%s, %s is no place for a network; give a longitude from -180 to 180 and a latitude from -85 to 85"
              .formatted(longitude, latitude));
    }
  }
}
