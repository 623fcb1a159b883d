package org.lukou.traffic.sim.internal.network;

/**
 * The network as the engine runs it: dense indices and flat arrays, immutable by convention.
 *
 * <p>Drivables are numbered lanes first (0 to {@code laneCount-1}, by road and lane), then lane
 * links (by intersection, road link and position). Arrays that speak of links only are indexed by
 * the link's number, that is drivable minus {@code laneCount}. A list that belongs to an index i in
 * an array {@code first} spans {@code first[i]} to {@code first[i+1]-1}.
 */
public final class RoadNetwork {
  /** Number of lanes. */
  public int laneCount;

  /** Number of lanes and lane links. */
  public int drivableCount;

  /** Identifiers of the roads. */
  public String[] roadIds;

  /** Intersection where a road starts. */
  public int[] roadFrom;

  /** Intersection where a road ends. */
  public int[] roadTo;

  /** First lane of each road. */
  public int[] roadFirstLane;

  /** Mean length of a road's lanes, metres. */
  public double[] roadWeight;

  /** Number of segments for the search of neighbours on the next lane. */
  public int[] roadSegments;

  /** Road of a lane. */
  public int[] laneRoad;

  /** Width of a lane, metres. */
  public double[] laneWidth;

  /** First entry of each lane in {@link #laneLinks}. */
  public int[] laneFirstLink;

  /** Drivables of the links that start on a lane. */
  public int[] laneLinks;

  /** Length of a drivable, metres. */
  public double[] length;

  /** Speed limit of a drivable, m/s. */
  public double[] maxSpeed;

  /** Lane where a link starts. */
  public int[] linkStart;

  /** Lane where a link ends. */
  public int[] linkEnd;

  /** Intersection of a link. */
  public int[] linkJunction;

  /** Position of a link's road link in its intersection. */
  public int[] linkRoadLink;

  /** Right-of-way rank of a link, 0 to 3. */
  public int[] linkRank;

  /** Whether the turning speed applies to a link. */
  public boolean[] linkTurning;

  /** Course of each link, x and y in turns, metres. */
  public double[][] linkPoints;

  /** First crossing of each link. */
  public int[] firstCrossing;

  /** Distance of the last crossing along each link, metres; negative infinity if there is none. */
  public double[] lastCrossing;

  /** Distance of a crossing along its own link, metres. */
  public double[] crossingDistance;

  /** The other link of a crossing. */
  public int[] crossingOther;

  /** Distance of a crossing along the other link, metres. */
  public double[] crossingOtherDistance;

  /**
   * Which links of the same intersection a link crosses, as bits (number within the intersection
   * modulo 64).
   */
  public long[] linkCrosses;

  /** Identifiers of the intersections. */
  public String[] junctionIds;

  /** Position of each intersection, metres. */
  public double[] junctionX;

  /** Position of each intersection, metres. */
  public double[] junctionY;

  /** Whether an intersection lies at the rim and has neither links nor a signal. */
  public boolean[] junctionVirtual;

  /** First link of each intersection. */
  public int[] junctionFirstLink;

  /** Lanes on which links of an intersection start. */
  public int[][] junctionEntries;

  /** Lanes on which links of an intersection end. */
  public int[][] junctionExits;

  /** Number of road links of each intersection. */
  public int[] junctionRoadLinks;

  /** Adjoining roads of each intersection in file order. */
  public int[][] junctionRoads;

  /** Duration of each phase of each intersection in the network's own plan, seconds. */
  public double[][] phaseSeconds;

  /** Road links that may go in each phase of each intersection, as bits in words of 64. */
  public long[][][] phaseGreen;

  RoadNetwork() {}

  /** Returns the number of roads. */
  public int roadCount() {
    return roadIds.length;
  }

  /** Returns the number of links. */
  public int linkCount() {
    return drivableCount - laneCount;
  }

  /** Returns the number of intersections. */
  public int junctionCount() {
    return junctionIds.length;
  }

  /** Returns the number of lanes of a road. */
  public int laneCount(int road) {
    return roadFirstLane[road + 1] - roadFirstLane[road];
  }

  /** Returns whether a drivable is a lane. */
  public boolean isLane(int drivable) {
    return drivable < laneCount;
  }

  /** Returns whether some link leads from a lane to a road. */
  public boolean leads(int lane, int road) {
    for (int i = laneFirstLink[lane]; i < laneFirstLink[lane + 1]; i++) {
      if (laneRoad[linkEnd[laneLinks[i] - laneCount]] == road) {
        return true;
      }
    }
    return false;
  }

  /** Returns the identifier of a lane or lane link. */
  public String drivableId(int drivable) {
    if (isLane(drivable)) {
      int road = laneRoad[drivable];
      return roadIds[road] + "_" + (drivable - roadFirstLane[road]);
    }
    int link = drivable - laneCount;
    return drivableId(linkStart[link]) + "_TO_" + drivableId(linkEnd[link]);
  }
}
