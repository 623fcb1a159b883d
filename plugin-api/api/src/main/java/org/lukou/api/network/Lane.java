package org.lukou.api.network;

/**
 * One lane of a road.
 *
 * @param index dense index in {@link Network#lanes()}, the one that all per-lane arrays use
 * @param id the network's name of the lane, unique
 * @param road index of the road in {@link Network#roads()}
 * @param position place within the road, 0 = innermost (nearest to the centre line)
 * @param lengthMetres driven length between the junction areas, in metres, more than 0
 * @param widthMetres width, in metres
 * @param speedLimitMps speed limit, in metres per second
 */
public record Lane(
    int index,
    String id,
    int road,
    int position,
    double lengthMetres,
    double widthMetres,
    double speedLimitMps) {

  /** Returns the time an unhindered vehicle needs for this lane at its limit, in seconds. */
  public double freeFlowSeconds() {
    return lengthMetres / speedLimitMps;
  }
}
