package org.lukou.traffic.sim.internal.network;

import java.util.Arrays;

/**
 * Finds routes through anchor roads (CityFlow compatibility: dynamics, part 5). Not thread-safe.
 *
 * <p>Ties between equally long ways fall as in the reference: by the order of the roads at an
 * intersection and by the heap's procedure.
 */
public final class RoutePlanner {
  private static final int[] NONE = {};

  private final RoadNetwork net;
  private final boolean[] closed;
  private final int[][] adjacent;
  private final double[] distance;
  private final int[] from;
  private final boolean[] visited;
  private final Heap heap;
  private double[] keys = new double[64];
  private int[] roads = new int[64];
  private int entries;
  private int[] path = new int[16];
  private int length;

  /** Creates a planner over a network. */
  public RoutePlanner(RoadNetwork net) {
    this(net, new boolean[net.laneCount]);
  }

  /** Creates a planner that goes over lanes that are not closed now only. */
  RoutePlanner(RoadNetwork net, boolean... closed) {
    this.net = net;
    this.closed = closed.clone();
    this.adjacent = new int[net.roadCount()][];
    this.distance = new double[net.roadCount()];
    this.from = new int[net.roadCount()];
    this.visited = new boolean[net.roadCount()];
    this.heap = new Heap((p, q) -> keys[p] > keys[q]);
  }

  /**
   * Returns the roads of the route through the anchors, or an empty array if there is none. A route
   * of fewer than two roads counts as none.
   */
  public int[] route(int... anchors) {
    length = 0;
    append(anchors[0]);
    for (int i = 1; i < anchors.length; i++) {
      if (anchors[i] != anchors[i - 1] && !extend(anchors[i - 1], anchors[i])) {
        return NONE;
      }
    }
    return length < 2 ? NONE : Arrays.copyOf(path, length);
  }

  private void append(int road) {
    if (length == path.length) {
      path = Arrays.copyOf(path, length * 2);
    }
    path[length++] = road;
  }

  private boolean extend(int start, int end) {
    if (isAdjacent(start, end)) {
      append(end);
      return true;
    }
    return extendBySearch(start, end);
  }

  /** Returns whether a road follows another one directly; no other way can be shorter then. */
  private boolean isAdjacent(int road, int next) {
    for (int candidate : adjacent(road)) {
      if (candidate == next) {
        return true;
      }
    }
    return false;
  }

  private boolean extendBySearch(int start, int end) {
    if (!search(start, end)) {
      return false;
    }
    int steps = 0;
    for (int road = end; road != start; road = from[road]) {
      steps++;
    }
    for (int i = 0; i < steps; i++) {
      append(0);
    }
    int at = length - 1;
    for (int road = end; road != start; road = from[road]) {
      path[at--] = road;
    }
    return true;
  }

  private boolean search(int start, int end) {
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(visited, false);
    heap.clear();
    entries = 0;
    distance[start] = 0;
    push(start, 0);
    while (!heap.isEmpty()) {
      int road = roads[heap.top()];
      if (road == end) {
        return true;
      }
      heap.pop();
      if (!visited[road]) {
        visited[road] = true;
        relax(road);
      }
    }
    return false;
  }

  private void relax(int road) {
    for (int next : adjacent(road)) {
      double d = distance[road] + net.roadWeight[next];
      if (d < distance[next]) {
        from[next] = road;
        distance[next] = d;
        push(next, d);
      }
    }
  }

  private void push(int road, double key) {
    if (entries == keys.length) {
      keys = Arrays.copyOf(keys, entries * 2);
      roads = Arrays.copyOf(roads, entries * 2);
    }
    keys[entries] = key;
    roads[entries] = road;
    heap.push(entries++);
  }

  private int[] adjacent(int road) {
    if (adjacent[road] == null) {
      adjacent[road] =
          Arrays.stream(net.junctionRoads[net.roadTo[road]])
              .filter(next -> connects(road, next))
              .toArray();
    }
    return adjacent[road];
  }

  private boolean leads(int lane, int road) {
    for (int i = net.laneFirstLink[lane]; i < net.laneFirstLink[lane + 1]; i++) {
      int end = net.linkEnd[net.laneLinks[i] - net.laneCount];
      if (net.laneRoad[end] == road && !closed[end]) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether some lane of a road has a link to the other road. */
  public boolean connects(int road, int next) {
    for (int lane = net.roadFirstLane[road]; lane < net.roadFirstLane[road + 1]; lane++) {
      if (!closed[lane] && leads(lane, next)) {
        return true;
      }
    }
    return false;
  }
}
