package org.lukou.traffic.sim.internal.roadnet;

/**
 * A road as the network file states it.
 *
 * @param id identifier
 * @param from index of the intersection where it starts
 * @param to index of the intersection where it ends
 * @param laneWidths width of each lane in metres, innermost first
 * @param laneSpeeds speed limit of each lane in m/s
 * @param points centre line, x and y in turns, metres
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, copied or printed
public record RoadRecord(
    String id, int from, int to, double[] laneWidths, double[] laneSpeeds, double[] points) {}
