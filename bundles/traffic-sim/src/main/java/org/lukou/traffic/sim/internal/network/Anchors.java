package org.lukou.traffic.sim.internal.network;

import java.util.Arrays;

/** The roads that a route has to visit, as a key. */
final class Anchors {
  private final int[] roads;
  private final int hash;

  Anchors(int... roads) {
    this.roads = roads;
    this.hash = Arrays.hashCode(roads);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Anchors anchors && Arrays.equals(roads, anchors.roads);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
