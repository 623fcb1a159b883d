package org.lukou.api.network;

/**
 * A position in the plane of the network's own coordinate system.
 *
 * @param xMetres east, in metres
 * @param yMetres north, in metres
 */
public record Point(double xMetres, double yMetres) {

  /** Returns the straight distance to another point, in metres. */
  public double distanceTo(Point other) {
    return Math.hypot(other.xMetres - xMetres, other.yMetres - yMetres);
  }
}
