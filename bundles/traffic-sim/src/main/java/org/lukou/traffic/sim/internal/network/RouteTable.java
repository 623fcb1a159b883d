package org.lukou.traffic.sim.internal.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All routes in use, with the link to take from every lane of every road on them (CityFlow
 * compatibility: dynamics, section 5.1).
 *
 * <p>A position is a place in the concatenation of all routes; behind the last road of each route
 * stands {@link #END}.
 */
public final class RouteTable {
  /** Marks the end of a route, and a lane from which the route cannot be continued. */
  public static final int END = -1;

  private final RoadNetwork net;
  private final RoutePlanner planner;
  private final Map<List<Integer>, Integer> known = new HashMap<>();

  /** Road at each position, or {@link #END}. */
  public int[] road = new int[256];

  /** For each position where the links of the road's first lane stand in {@link #link}. */
  public int[] firstLink = new int[256];

  /** The drivable to take from a lane at a position, or {@link #END}. */
  public int[] link = new int[1024];

  private int positions;
  private int links;

  /** Creates an empty table. */
  public RouteTable(RoadNetwork net) {
    this.net = net;
    this.planner = new RoutePlanner(net);
  }

  /**
   * Returns the first position of the route through the anchors, or {@link #END} if there is no
   * such route.
   */
  public int find(int... anchors) {
    List<Integer> key = Arrays.stream(anchors).boxed().toList();
    Integer start = known.get(key);
    if (start == null) {
      int[] roads = planner.route(anchors);
      start = roads.length == 0 ? END : add(roads);
      known.put(key, start);
    }
    return start;
  }

  /** Returns the first position of the route that a position is on. */
  public int start(int position) {
    int at = position;
    while (at > 0 && road[at - 1] != END) {
      at--;
    }
    return at;
  }

  /**
   * Returns the first position at or behind the given one where the route runs on the road of the
   * lane.
   */
  public int advance(int position, int lane) {
    int wanted = net.laneRoad[lane];
    int at = position;
    while (road[at] != wanted && road[at] != END) {
      at++;
    }
    return at;
  }

  /**
   * Returns the drivable that follows a lane, for a vehicle whose position is the given one, or
   * {@link #END}.
   */
  public int next(int position, int lane) {
    int at = advance(position, lane);
    return road[at] == END ? END : link[firstLink[at] + lane - net.roadFirstLane[road[at]]];
  }

  /** Returns the lanes on which a route may begin, by index in the road. */
  public int[] firstLanes(int start) {
    int first = net.roadFirstLane[road[start]];
    int[] lanes = new int[net.laneCount(road[start])];
    int count = 0;
    for (int i = 0; i < lanes.length; i++) {
      if (net.leads(first + i, road[start + 1])) {
        lanes[count++] = first + i;
      }
    }
    return Arrays.copyOf(lanes, count);
  }

  private int add(int... roads) {
    int start = positions;
    reserve(roads);
    for (int k = 0; k < roads.length; k++) {
      road[positions] = roads[k];
      firstLink[positions] = links;
      positions++;
      int then = k + 1 < roads.length ? roads[k + 1] : END;
      int afterwards = k + 2 < roads.length ? roads[k + 2] : END;
      for (int lane = net.roadFirstLane[roads[k]]; lane < net.roadFirstLane[roads[k] + 1]; lane++) {
        link[links++] = best(lane, then, afterwards);
      }
    }
    road[positions++] = END;
    return start;
  }

  private void reserve(int... roads) {
    int more = Arrays.stream(roads).map(net::laneCount).sum();
    if (positions + roads.length + 1 > road.length) {
      int size = (positions + roads.length + 1) * 2;
      road = Arrays.copyOf(road, size);
      firstLink = Arrays.copyOf(firstLink, size);
    }
    if (links + more > link.length) {
      link = Arrays.copyOf(link, (links + more) * 2);
    }
  }

  private int best(int lane, int then, int afterwards) {
    int best = END;
    int least = Integer.MAX_VALUE;
    int own = lane - net.roadFirstLane[net.laneRoad[lane]];
    for (int i = net.laneFirstLink[lane]; i < net.laneFirstLink[lane + 1]; i++) {
      int end = net.linkEnd[net.laneLinks[i] - net.laneCount];
      if (net.laneRoad[end] == then && (afterwards == END || net.leads(end, afterwards))) {
        int sideways = Math.abs(end - net.roadFirstLane[then] - own);
        if (sideways < least) {
          least = sideways;
          best = net.laneLinks[i];
        }
      }
    }
    return best;
  }
}
