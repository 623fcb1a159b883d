package org.lukou.traffic.sim.internal.roadnet;

import java.util.List;

/**
 * An intersection as the network file states it.
 *
 * @param id identifier
 * @param x position, metres
 * @param y position, metres
 * @param virtual true at the rim of the network: no links, no signal, width 0
 * @param roads indices of the adjoining roads; their order decides route ties
 * @param width how far the roads are cut back, metres
 * @param roadLinks movements in file order
 * @param phases signal phases in file order, empty if virtual
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, copied or printed
public record IntersectionRecord(
    String id,
    double x,
    double y,
    boolean virtual,
    int[] roads,
    double width,
    List<RoadLinkRecord> roadLinks,
    List<PhaseRecord> phases) {}
