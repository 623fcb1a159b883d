package org.lukou.traffic.sim.internal.roadnet;

import java.util.List;

/**
 * A network file.
 *
 * @param roads in file order
 * @param intersections in file order
 */
public record Roadnet(List<RoadRecord> roads, List<IntersectionRecord> intersections) {}
