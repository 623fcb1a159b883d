package org.lukou.control.planner.internal;

import java.util.Arrays;
import org.lukou.api.network.Network;
import org.lukou.api.network.Road;

/** Different colours for neighbouring junctions, as few as a greedy pass needs. */
final class Colours {

  private final int[] colours;
  private final int count;

  Colours(City city, Network network) {
    int[] crossingAt = new int[network.junctions().size()];
    Arrays.fill(crossingAt, -1);
    colours = new int[city.crossings.length];
    for (int c = 0; c < colours.length; c++) {
      crossingAt[city.crossings[c].junction.index()] = c;
    }
    long[] taken = new long[colours.length];
    int[][] neighbours = neighbours(network, crossingAt, colours.length);
    for (int c = 0; c < colours.length; c++) {
      colours[c] = Math.min(Long.numberOfTrailingZeros(~taken[c]), Long.SIZE - 1);
      for (int other : neighbours[c]) {
        taken[other] |= 1L << colours[c];
      }
    }
    count = Arrays.stream(colours).max().orElse(0) + 1;
  }

  /** Returns how many there are. */
  int count() {
    return count;
  }

  /** Returns the colour of a crossing, from 0. */
  int of(int crossing) {
    return colours[crossing];
  }

  private static int[][] neighbours(Network network, int[] crossingAt, int count) {
    int[][] neighbours = new int[count][0];
    for (Road road : network.roads()) {
      int from = crossingAt[road.fromJunction()];
      int to = crossingAt[road.toJunction()];
      if (from >= 0 && to >= 0) {
        neighbours[from] = with(neighbours[from], to);
        neighbours[to] = with(neighbours[to], from);
      }
    }
    return neighbours;
  }

  private static int[] with(int[] some, int one) {
    int[] more = Arrays.copyOf(some, some.length + 1);
    more[some.length] = one;
    return more;
  }
}
