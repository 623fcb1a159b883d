package org.lukou.output;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.lukou.api.network.Junction;
import org.lukou.api.network.LaneLink;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;

/**
 * How far from a junction's point its stop lines lie: what CityFlow calls an intersection's width.
 * Lane links begin and end at the stop lines, so their ends tell it.
 */
final class JunctionWidths {

  private final Network network;

  private JunctionWidths(Network network) {
    this.network = network;
  }

  /**
   * Returns the width of each junction, in metres: the mean over the ends of its lane links, 0 if
   * it has none.
   */
  static double[] of(Network network) {
    JunctionWidths widths = new JunctionWidths(network);
    return network.junctions().stream().mapToDouble(widths::width).toArray();
  }

  private double width(Junction junction) {
    DoubleSummaryStatistics ends = new DoubleSummaryStatistics();
    for (Movement movement : junction.movements()) {
      for (LaneLink link : movement.laneLinks()) {
        ends(link, ends);
      }
    }
    return Math.max(0, ends.getAverage());
  }

  private void ends(LaneLink link, DoubleConsumer widths) {
    List<Point> entering = centreLine(link.fromLane());
    List<Point> leaving = centreLine(link.toLane());
    Point stop = link.points().get(0);
    Point go = link.points().get(link.points().size() - 1);
    widths.accept(Lines.ahead(stop, entering.get(entering.size() - 1), Lines.last(entering)));
    widths.accept(Lines.ahead(leaving.get(0), go, Lines.first(leaving)));
  }

  private List<Point> centreLine(int lane) {
    return network.roads().get(network.lanes().get(lane).road()).points();
  }
}
