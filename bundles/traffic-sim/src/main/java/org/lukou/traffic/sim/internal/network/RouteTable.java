package org.lukou.traffic.sim.internal.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.lukou.traffic.sim.internal.primitive.LongIntMap;

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
  private final Map<Anchors, Integer> known = new HashMap<>();

  /** Road at each position, or {@link #END}. */
  public int[] road = new int[256];

  /** For each position where the links of the road's first lane stand in {@link #link}. */
  public int[] firstLink = new int[256];

  /** The drivable to take from a lane at a position, or {@link #END}. */
  public int[] link = new int[1024];

  /** Where the links of a road stand, by the road and the two that come after it. */
  private final LongIntMap blocks = new LongIntMap();

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
    Anchors key = new Anchors(anchors);
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

  /** Returns on how many lanes a route may begin. */
  public int firstLanes(int start) {
    int count = 0;
    for (int lane = net.roadFirstLane[road[start]];
        lane < net.roadFirstLane[road[start] + 1];
        lane++) {
      count += net.leads(lane, road[start + 1]) ? 1 : 0;
    }
    return count;
  }

  /**
   * Returns one of the lanes on which a route may begin, counted from 0 in the order of the lanes.
   */
  public int firstLane(int start, int choice) {
    int lane = net.roadFirstLane[road[start]];
    for (int left = choice; ; lane++) {
      if (net.leads(lane, road[start + 1]) && left-- == 0) {
        return lane;
      }
    }
  }

  private int add(int... roads) {
    int start = positions;
    if (positions + roads.length + 1 > road.length) {
      int size = (positions + roads.length + 1) * 2;
      road = Arrays.copyOf(road, size);
      firstLink = Arrays.copyOf(firstLink, size);
    }
    for (int k = 0; k < roads.length; k++) {
      int then = k + 1 < roads.length ? roads[k + 1] : END;
      int afterwards = k + 2 < roads.length ? roads[k + 2] : END;
      road[positions] = roads[k];
      firstLink[positions++] = block(roads[k], then, afterwards);
    }
    road[positions++] = END;
    return start;
  }

  /** Returns where the links from the lanes of a road stand that lead to the next two. */
  private int block(int from, int then, int afterwards) {
    long roads = net.roadCount() + 1L;
    long key = (from * roads + (then + 1)) * roads + (afterwards + 1);
    int known = blocks.get(key);
    if (known >= 0) {
      return known;
    }
    int first = links;
    if (links + net.laneCount(from) > link.length) {
      link = Arrays.copyOf(link, (links + net.laneCount(from)) * 2);
    }
    for (int lane = net.roadFirstLane[from]; lane < net.roadFirstLane[from + 1]; lane++) {
      link[links++] = best(lane, then, afterwards);
    }
    blocks.put(key, first);
    return first;
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
