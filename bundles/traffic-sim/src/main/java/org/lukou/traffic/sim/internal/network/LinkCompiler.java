package org.lukou.traffic.sim.internal.network;

import java.util.Arrays;
import java.util.List;
import org.lukou.traffic.sim.internal.roadnet.IntersectionRecord;
import org.lukou.traffic.sim.internal.roadnet.LaneLinkRecord;
import org.lukou.traffic.sim.internal.roadnet.RoadLinkRecord;
import org.lukou.traffic.sim.internal.roadnet.RoadRecord;
import org.lukou.traffic.sim.internal.roadnet.Roadnet;

/** Compiles lane links and their crossings. */
final class LinkCompiler {
  private static final double NO_LIMIT_MPS = 10000;

  private final Roadnet source;
  private final RoadNetwork net;
  private final Polyline[][] untrimmed;

  LinkCompiler(Roadnet source, RoadNetwork net) {
    this.source = source;
    this.net = net;
    this.untrimmed = new Polyline[source.roads().size()][];
  }

  void compile() {
    int links = net.linkCount();
    net.linkStart = new int[links];
    net.linkEnd = new int[links];
    net.linkJunction = new int[links];
    net.linkRoadLink = new int[links];
    net.linkRank = new int[links];
    net.linkTurning = new boolean[links];
    net.linkPoints = new double[links][];
    net.junctionFirstLink = new int[net.junctionCount() + 1];
    CrossingTable crossings = new CrossingTable(links);
    int link = 0;
    for (int j = 0; j < net.junctionCount(); j++) {
      net.junctionFirstLink[j] = link;
      List<RoadLinkRecord> roadLinks = source.intersections().get(j).roadLinks();
      for (int k = 0; k < roadLinks.size(); k++) {
        for (LaneLinkRecord laneLink : roadLinks.get(k).laneLinks()) {
          describe(link++, j, k, roadLinks.get(k), laneLink);
        }
      }
      crossings.add(net.junctionFirstLink[j], curves(j));
    }
    net.junctionFirstLink[net.junctionCount()] = link;
    crossings.store(net);
    collectLaneLinks();
    summarise();
  }

  private void summarise() {
    net.linkCrosses = new long[net.linkCount()];
    for (int link = 0; link < net.linkCount(); link++) {
      int first = net.junctionFirstLink[net.linkJunction[link]];
      for (int i = net.firstCrossing[link]; i < net.firstCrossing[link + 1]; i++) {
        net.linkCrosses[link] |= 1L << (net.crossingOther[i] - first);
      }
    }
    net.junctionEntries = new int[net.junctionCount()][];
    net.junctionExits = new int[net.junctionCount()][];
    for (int j = 0; j < net.junctionCount(); j++) {
      int from = net.junctionFirstLink[j];
      int to = net.junctionFirstLink[j + 1];
      net.junctionEntries[j] = Arrays.stream(net.linkStart, from, to).distinct().toArray();
      net.junctionExits[j] = Arrays.stream(net.linkEnd, from, to).distinct().toArray();
    }
  }

  private void describe(
      int link, int junction, int roadLink, RoadLinkRecord record, LaneLinkRecord laneLink) {
    net.linkStart[link] = net.roadFirstLane[record.from()] + laneLink.fromLane();
    net.linkEnd[link] = net.roadFirstLane[record.to()] + laneLink.toLane();
    net.linkJunction[link] = junction;
    net.linkRoadLink[link] = roadLink;
    net.linkRank[link] = record.turn().rank();
    net.linkTurning[link] = record.turn().turning();
    net.maxSpeed[net.laneCount + link] = NO_LIMIT_MPS;
  }

  private Polyline[] curves(int junction) {
    int first = net.junctionFirstLink[junction];
    Polyline[] curves =
        source.intersections().get(junction).roadLinks().stream()
            .flatMap(road -> road.laneLinks().stream().map(link -> curve(junction, road, link)))
            .toArray(Polyline[]::new);
    for (int i = 0; i < curves.length; i++) {
      net.linkPoints[first + i] = curves[i].xy();
      net.length[net.laneCount + first + i] = curves[i].length();
    }
    return curves;
  }

  private Polyline curve(int junction, RoadLinkRecord road, LaneLinkRecord link) {
    if (link.points().length > 0) {
      return new Polyline(link.points());
    }
    return LinkCurve.between(
        untrimmed(road.from())[link.fromLane()],
        knownWidth(source.roads().get(road.from()).to(), junction),
        untrimmed(road.to())[link.toLane()],
        knownWidth(source.roads().get(road.to()).from(), junction));
  }

  /** The width of an intersection that comes later in the file is not known yet and counts as 0. */
  private double knownWidth(int ofJunction, int inJunction) {
    IntersectionRecord record = source.intersections().get(ofJunction);
    return ofJunction > inJunction ? 0 : record.width();
  }

  private Polyline[] untrimmed(int road) {
    if (untrimmed[road] == null) {
      RoadRecord record = source.roads().get(road);
      untrimmed[road] = LaneLines.lanes(new Polyline(record.points()), record.laneWidths());
    }
    return untrimmed[road];
  }

  private void collectLaneLinks() {
    int[] first = new int[net.laneCount + 1];
    for (int start : net.linkStart) {
      first[start + 1]++;
    }
    for (int lane = 0; lane < net.laneCount; lane++) {
      first[lane + 1] += first[lane];
    }
    int[] at = Arrays.copyOf(first, net.laneCount);
    net.laneFirstLink = first;
    net.laneLinks = new int[net.linkCount()];
    for (int link = 0; link < net.linkCount(); link++) {
      net.laneLinks[at[net.linkStart[link]]++] = net.laneCount + link;
    }
  }
}
