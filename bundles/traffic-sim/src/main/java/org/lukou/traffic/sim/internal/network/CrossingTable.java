package org.lukou.traffic.sim.internal.network;

/** Collects the crossings of each link in the order in which drivers look at them. */
final class CrossingTable {
  private final double[][] distances;
  private final int[][] others;
  private final double[][] otherDistances;
  private final CrossingFinder finder = new CrossingFinder();

  CrossingTable(int links) {
    distances = new double[links][];
    others = new int[links][];
    otherDistances = new double[links][];
  }

  /** Adds all crossings of one intersection, whose links are numbered from {@code first}. */
  void add(int first, Polyline[] curves) {
    int n = curves.length;
    double[][] frames = new double[n][];
    int[] counts = new int[n];
    for (int i = 0; i < n; i++) {
      frames[i] = CrossingFinder.frame(curves[i]);
      distances[first + i] = new double[n];
      others[first + i] = new int[n];
      otherDistances[first + i] = new double[n];
    }
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (!CrossingFinder.apart(frames[i], frames[j]) && finder.find(curves[i], curves[j])) {
          put(first + i, counts[i]++, finder.firstDistance(), first + j, finder.secondDistance());
          put(first + j, counts[j]++, finder.secondDistance(), first + i, finder.firstDistance());
        }
      }
    }
    for (int i = 0; i < n; i++) {
      sort(first + i, counts[i]);
    }
  }

  private void put(int link, int at, double distance, int other, double otherDistance) {
    distances[link][at] = distance;
    others[link][at] = other;
    otherDistances[link][at] = otherDistance;
  }

  private void sort(int link, int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    double[] key = distances[link];
    UnstableSort.sort(order, (a, b) -> key[a] < key[b]);
    double[] sorted = new double[count];
    int[] sortedOthers = new int[count];
    double[] sortedOtherDistances = new double[count];
    for (int i = 0; i < count; i++) {
      sorted[i] = key[order[i]];
      sortedOthers[i] = others[link][order[i]];
      sortedOtherDistances[i] = otherDistances[link][order[i]];
    }
    distances[link] = sorted;
    others[link] = sortedOthers;
    otherDistances[link] = sortedOtherDistances;
  }

  /** Writes all crossings into the flat arrays of the network. */
  void store(RoadNetwork net) {
    net.firstCrossing = new int[distances.length + 1];
    for (int link = 0; link < distances.length; link++) {
      net.firstCrossing[link + 1] = net.firstCrossing[link] + distances[link].length;
    }
    int total = net.firstCrossing[distances.length];
    net.lastCrossing = new double[distances.length];
    net.crossingDistance = new double[total];
    net.crossingOther = new int[total];
    net.crossingOtherDistance = new double[total];
    for (int link = 0; link < distances.length; link++) {
      int count = distances[link].length;
      net.lastCrossing[link] = count == 0 ? Double.NEGATIVE_INFINITY : distances[link][count - 1];
      System.arraycopy(distances[link], 0, net.crossingDistance, net.firstCrossing[link], count);
      System.arraycopy(others[link], 0, net.crossingOther, net.firstCrossing[link], count);
      System.arraycopy(
          otherDistances[link], 0, net.crossingOtherDistance, net.firstCrossing[link], count);
    }
  }
}
