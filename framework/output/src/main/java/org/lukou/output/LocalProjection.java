package org.lukou.output;

import org.lukou.api.network.Point;

/**
 * Lays the plane of a network on the Earth around a place: the inverse equirectangular projection
 * of the sphere, latitude = latitude0 + y / R and longitude = longitude0 + x / (R cos latitude0),
 * angles in radians (J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395,
 * 1987, equations 12-5 and 12-6, with the place as standard parallel), R = 6,371,008.8 m, the
 * Earth's mean radius (IUGG). Lengths are off by at most about 0.6 % on the ellipsoid, and
 * east-west ones by another y tan(latitude0) / R: 0.1 % 7 km north of a place at 45 degrees.
 */
public record LocalProjection(GeoPoint origin) {

  private static final double RADIUS_METRES = 6_371_008.8;

  /** Returns the degrees east of a point. */
  public double longitude(Point point) {
    double parallel = RADIUS_METRES * Math.cos(Math.toRadians(origin.latitude()));
    return origin.longitude() + Math.toDegrees(point.xMetres() / parallel);
  }

  /** Returns the degrees north of a point. */
  public double latitude(Point point) {
    return origin.latitude() + Math.toDegrees(point.yMetres() / RADIUS_METRES);
  }
}
