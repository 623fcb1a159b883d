package org.lukou.traffic.sim.internal.roadnet;

import java.util.List;

/** A road link whose roads are still names. */
record RawRoadLink(Turn turn, String start, String end, List<LaneLinkRecord> laneLinks) {}
