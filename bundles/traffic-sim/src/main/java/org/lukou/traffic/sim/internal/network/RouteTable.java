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
  private final boolean[] closed;
  private int closedLanes;

  /** Plans around closed lanes; null while there is none. */
  private RoutePlanner openPlanner;

  private final Map<Anchors, Integer> known = new HashMap<>();

  /** Road at each position, or {@link #END}. */
  public int[] road = new int[256];

  /** For each position where the links of the road's first lane stand in {@link #link}. */
  public int[] firstLink = new int[256];

  /** The drivable to take from a lane at a position, or {@link #END}. */
  public int[] link = new int[1024];

  /** Where the links of a road stand, by the road and the two that come after it. */
  private LongIntMap blocks = new LongIntMap();

  /** The first position belongs to whoever goes nowhere. */
  private int positions = 2;

  private int links;

  /** Creates an empty table. */
  public RouteTable(RoadNetwork net) {
    this.net = net;
    this.planner = new RoutePlanner(net);
    this.closed = new boolean[net.laneCount];
    road[0] = END;
    road[1] = END;
  }

  /** Closes or opens a lane and returns whether that is new; see {@link #reconsider}. */
  public boolean close(int lane, boolean on) {
    boolean changed = closed[lane] != on;
    closed[lane] = on;
    closedLanes += changed ? on ? 1 : -1 : 0;
    return changed;
  }

  /** Returns whether a lane is closed. */
  public boolean isClosed(int lane) {
    return closed[lane];
  }

  /** Lets routes that are asked for from now on avoid what is closed now. */
  public void reconsider() {
    known.clear();
    blocks = new LongIntMap();
    openPlanner = closedLanes == 0 ? null : new RoutePlanner(net, closed);
  }

  /**
   * Returns the first position of the route through the anchors, or {@link #END} if there is no
   * such route. Where lanes are closed the route avoids them; if it cannot, it leads from the first
   * to the last anchor another way; and if there is none, it is the route that would be right
   * without the closures.
   */
  public int find(int... anchors) {
    Anchors key = new Anchors(anchors);
    Integer start = known.get(key);
    if (start == null) {
      int[] roads = openPlanner == null ? planner.route(anchors) : openRoute(anchors);
      start = roads.length == 0 ? END : add(roads);
      known.put(key, start);
    }
    return start;
  }

  /** Returns the position of whoever only drives to the end of a road. */
  public int toEndOf(int only) {
    return known.computeIfAbsent(new Anchors(END, only), key -> add(only));
  }

  /** Forgets all routes if they take more than so many positions; nobody may be under way. */
  public void forgetBeyond(int most) {
    if (positions > most) {
      reconsider();
      positions = 2;
      links = 0;
    }
  }

  private int[] openRoute(int... anchors) {
    int[] roads = openPlanner.route(anchors);
    if (roads.length == 0) {
      roads = openPlanner.route(anchors[0], anchors[anchors.length - 1]);
    }
    return roads.length == 0 ? planner.route(anchors) : roads;
  }

  /**
   * Returns the first position of the open route from a road over the next one to the last one, or
   * {@link #END} if there is none. To be asked only while something is closed.
   */
  public int findOpen(int from, int next, int last) {
    int[] rest = next == last ? new int[] {last} : openPlanner.route(next, last);
    if (rest.length == 0) {
      return END;
    }
    int[] roads = new int[rest.length + 1];
    roads[0] = from;
    System.arraycopy(rest, 0, roads, 1, rest.length);
    return known.computeIfAbsent(new Anchors(roads), key -> add(roads));
  }

  /** Returns the roads of a route from a position on. */
  public int[] rest(int position) {
    int end = position;
    while (road[end] != END) {
      end++;
    }
    return Arrays.copyOfRange(road, position, end);
  }

  /** Returns the last road of the route that a position is on. */
  public int lastRoad(int position) {
    int[] rest = rest(position);
    return rest[rest.length - 1];
  }

  /** Returns the length of a route from a position on, metres. */
  public double metres(int position) {
    return Arrays.stream(rest(position)).mapToDouble(r -> net.roadWeight[r]).sum();
  }

  /** Returns whether a lane of the first road of a route leads on, or need not. */
  public boolean leadsOn(int start, int lane) {
    return start != END && (road[start + 1] == END || next(start, lane) != END);
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

  /** Returns on how many lanes a route may begin: closed ones only if all are. */
  public int firstLanes(int start) {
    int count = 0;
    int open = 0;
    for (int lane = net.roadFirstLane[road[start]];
        lane < net.roadFirstLane[road[start] + 1];
        lane++) {
      if (net.leads(lane, road[start + 1])) {
        count++;
        open += closed[lane] ? 0 : 1;
      }
    }
    return open > 0 ? open : count;
  }

  /**
   * Returns one of the lanes on which a route may begin, counted from 0 in the order of the lanes.
   */
  public int firstLane(int start, int choice) {
    int lane = net.roadFirstLane[road[start]];
    boolean all = allClosed(start);
    for (int left = choice; ; lane++) {
      if (net.leads(lane, road[start + 1]) && (all || !closed[lane]) && left-- == 0) {
        return lane;
      }
    }
  }

  private boolean allClosed(int start) {
    for (int lane = net.roadFirstLane[road[start]];
        lane < net.roadFirstLane[road[start] + 1];
        lane++) {
      if (net.leads(lane, road[start + 1]) && !closed[lane]) {
        return false;
      }
    }
    return true;
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
      int open = closedLanes == 0 ? END : best(lane, then, afterwards, true);
      link[links++] = open == END ? best(lane, then, afterwards, false) : open;
    }
    blocks.put(key, first);
    return first;
  }

  private int best(int lane, int then, int afterwards, boolean openOnly) {
    int best = END;
    int least = Integer.MAX_VALUE;
    int own = lane - net.roadFirstLane[net.laneRoad[lane]];
    for (int i = net.laneFirstLink[lane]; i < net.laneFirstLink[lane + 1]; i++) {
      int end = net.linkEnd[net.laneLinks[i] - net.laneCount];
      if (net.laneRoad[end] == then
          && !(openOnly && closed[end])
          && (afterwards == END || net.leads(end, afterwards))) {
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
