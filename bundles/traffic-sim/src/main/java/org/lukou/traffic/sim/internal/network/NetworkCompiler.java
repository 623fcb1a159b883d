package org.lukou.traffic.sim.internal.network;

import java.util.List;
import org.lukou.traffic.sim.internal.json.InputFormatException;
import org.lukou.traffic.sim.internal.roadnet.IntersectionRecord;
import org.lukou.traffic.sim.internal.roadnet.PhaseRecord;
import org.lukou.traffic.sim.internal.roadnet.RoadRecord;
import org.lukou.traffic.sim.internal.roadnet.Roadnet;

/** Turns a network file into the flat form that the engine runs. */
public final class NetworkCompiler {
  private static final double SEGMENT_METRES = 70;

  /** Longer roads would need too much memory for their segments. */
  private static final double LONGEST_ROAD_METRES = 1e6;

  private final String file;
  private final Roadnet source;
  private final RoadNetwork net = new RoadNetwork();

  private NetworkCompiler(String file, Roadnet source) {
    this.file = file;
    this.source = source;
  }

  /**
   * Compiles a network.
   *
   * @param file name for messages
   * @param source the network as read
   */
  public static RoadNetwork compile(String file, Roadnet source) {
    return new NetworkCompiler(file, source).compile();
  }

  private RoadNetwork compile() {
    numberLanes();
    describeRoads();
    describeJunctions();
    new LinkCompiler(source, net).compile();
    measureLanes();
    return net;
  }

  private void numberLanes() {
    List<RoadRecord> roads = source.roads();
    net.roadFirstLane = new int[roads.size() + 1];
    for (int r = 0; r < roads.size(); r++) {
      net.roadFirstLane[r + 1] = net.roadFirstLane[r] + roads.get(r).laneWidths().length;
    }
    net.laneCount = net.roadFirstLane[roads.size()];
    int links = 0;
    for (IntersectionRecord junction : source.intersections()) {
      links += junction.roadLinks().stream().mapToInt(link -> link.laneLinks().size()).sum();
    }
    net.drivableCount = net.laneCount + links;
    net.length = new double[net.drivableCount];
    net.maxSpeed = new double[net.drivableCount];
    net.laneRoad = new int[net.laneCount];
    net.laneWidth = new double[net.laneCount];
  }

  private void describeRoads() {
    int count = source.roads().size();
    net.roadIds = new String[count];
    net.roadFrom = new int[count];
    net.roadTo = new int[count];
    net.roadSegments = new int[count];
    for (int r = 0; r < count; r++) {
      RoadRecord road = source.roads().get(r);
      net.roadIds[r] = road.id();
      net.roadFrom[r] = road.from();
      net.roadTo[r] = road.to();
      double whole = new Polyline(road.points()).length();
      checkRoad(r, whole);
      net.roadSegments[r] = Math.max((int) Math.ceil(whole / SEGMENT_METRES), 1);
      for (int i = 0; i < road.laneWidths().length; i++) {
        int lane = net.roadFirstLane[r] + i;
        net.laneRoad[lane] = r;
        net.laneWidth[lane] = road.laneWidths()[i];
        net.maxSpeed[lane] = road.laneSpeeds()[i];
      }
    }
  }

  private void describeJunctions() {
    int count = source.intersections().size();
    net.junctionIds = new String[count];
    net.junctionX = new double[count];
    net.junctionY = new double[count];
    net.junctionVirtual = new boolean[count];
    net.junctionRoads = new int[count][];
    net.junctionRoadLinks = new int[count];
    net.phaseSeconds = new double[count][];
    net.phaseGreen = new long[count][][];
    for (int j = 0; j < count; j++) {
      IntersectionRecord junction = source.intersections().get(j);
      net.junctionIds[j] = junction.id();
      net.junctionX[j] = junction.x();
      net.junctionY[j] = junction.y();
      net.junctionVirtual[j] = junction.virtual();
      net.junctionRoads[j] = junction.roads();
      net.junctionRoadLinks[j] = junction.roadLinks().size();
      describePhases(j, junction.phases());
    }
  }

  private void describePhases(int junction, List<PhaseRecord> phases) {
    int words = (net.junctionRoadLinks[junction] + 63) / 64;
    net.phaseSeconds[junction] = phases.stream().mapToDouble(PhaseRecord::seconds).toArray();
    net.phaseGreen[junction] = new long[phases.size()][words];
    for (int p = 0; p < phases.size(); p++) {
      for (int link : phases.get(p).roadLinks()) {
        net.phaseGreen[junction][p][link / 64] |= 1L << (link % 64);
      }
    }
  }

  private void measureLanes() {
    net.roadWeight = new double[net.roadCount()];
    for (int r = 0; r < net.roadCount(); r++) {
      RoadRecord road = source.roads().get(r);
      Polyline[] lanes = DrivableLines.lanes(source, road);
      double sum = 0;
      for (int i = 0; i < lanes.length; i++) {
        double length = lanes[i].length();
        checkLength(r, length);
        net.length[net.roadFirstLane[r] + i] = length;
        sum = sum + length;
      }
      net.roadWeight[r] = lanes.length == 0 ? 0 : sum / lanes.length;
    }
  }

  private void checkRoad(int road, double length) {
    if (!(length <= LONGEST_ROAD_METRES)) {
      throw new InputFormatException(
          file,
          "$.roads[" + road + "].points",
          "the road is " + length + " m long, expected at most " + LONGEST_ROAD_METRES + " m");
    }
  }

  private void checkLength(int road, double length) {
    if (!(length > 0) || length == Double.POSITIVE_INFINITY) {
      throw new InputFormatException(
          file,
          "$.roads[" + road + "].points",
          "after cutting off the widths of the intersections the lanes are "
              + length
              + " m long, expected a length greater than 0");
    }
  }
}
