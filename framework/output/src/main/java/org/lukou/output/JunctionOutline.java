package org.lukou.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.api.network.Road;

/**
 * The area that CityFlow's viewer paints for a junction: the convex hull of the stop lines' ends of
 * all its roads, each with a few metres of the road.
 */
final class JunctionOutline {

  private static final double LEAST_REACH_METRES = 5;

  private final Network network;
  private final double[] widths;
  private final List<List<Road>> roads = new ArrayList<>();

  JunctionOutline(Network network, double[] widths) {
    this.network = network;
    this.widths = widths;
    network.junctions().forEach(junction -> roads.add(new ArrayList<>()));
    for (Road road : network.roads()) {
      roads.get(road.fromJunction()).add(road);
      roads.get(road.toJunction()).add(road);
    }
  }

  /** Returns the corners of a junction, counter-clockwise; only its point if it has no road. */
  List<Point> corners(Junction junction) {
    List<Point> points = new ArrayList<>();
    points.add(junction.point());
    for (Road road : roads.get(junction.index())) {
      add(points, junction, road);
    }
    return hull(points);
  }

  private void add(List<Point> points, Junction junction, Road road) {
    Point start = network.junctions().get(road.fromJunction()).point();
    Point end = network.junctions().get(road.toJunction()).point();
    Point driving = Lines.direction(start, end);
    boolean leaves = road.fromJunction() == junction.index();
    Point away = leaves ? driving : Lines.direction(end, start);
    double width = widths[junction.index()];
    double roadWidth = road.lanes().stream().mapToDouble(Lane::widthMetres).sum();
    double length = road.lanes().stream().mapToDouble(Lane::lengthMetres).average().orElse(0);
    double reach = Math.max(LEAST_REACH_METRES, Math.min(width, roadWidth) / 2);
    Point inner = Lines.along(junction.point(), away, width);
    Point outer = Lines.along(inner, Lines.right(driving), roadWidth);
    points.add(inner);
    points.add(outer);
    if (reach < length) {
      points.add(Lines.along(inner, away, reach));
      points.add(Lines.along(outer, away, reach));
    }
  }

  /** The convex hull by A. M. Andrew's monotone chain (Information Processing Letters 9, 1979). */
  private static List<Point> hull(List<Point> points) {
    List<Point> sorted =
        points.stream()
            .distinct()
            .sorted(Comparator.comparingDouble(Point::xMetres).thenComparing(Point::yMetres))
            .toList();
    if (sorted.size() < 3) {
      return sorted;
    }
    List<Point> hull = new ArrayList<>(chain(sorted));
    List<Point> back = new ArrayList<>(sorted);
    Collections.reverse(back);
    hull.addAll(chain(back));
    return hull;
  }

  /** Returns one side of the hull without its last point. */
  private static List<Point> chain(List<Point> points) {
    List<Point> chain = new ArrayList<>();
    for (Point point : points) {
      while (chain.size() > 1
          && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), point) <= 0) {
        chain.remove(chain.size() - 1);
      }
      chain.add(point);
    }
    return chain.subList(0, chain.size() - 1);
  }

  /** Returns more than 0 if the way from a over b to c turns left. */
  private static double turn(Point a, Point b, Point c) {
    return (b.xMetres() - a.xMetres()) * (c.yMetres() - a.yMetres())
        - (b.yMetres() - a.yMetres()) * (c.xMetres() - a.xMetres());
  }
}
