package org.lukou.traffic.sim.internal.roadnet;

import java.util.List;

/**
 * A movement from one road to another as the network file states it.
 *
 * @param turn kind of movement
 * @param from index of the road it leaves
 * @param to index of the road it enters
 * @param laneLinks its lane links in file order
 */
public record RoadLinkRecord(Turn turn, int from, int to, List<LaneLinkRecord> laneLinks) {}
