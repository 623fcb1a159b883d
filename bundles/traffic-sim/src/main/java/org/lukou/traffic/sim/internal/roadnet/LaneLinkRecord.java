package org.lukou.traffic.sim.internal.roadnet;

/**
 * A path from one lane to another through an intersection as the network file states it.
 *
 * @param fromLane index of the lane in the road it leaves
 * @param toLane index of the lane in the road it enters
 * @param points path, x and y in turns, metres; empty if it has to be generated
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, copied or printed
public record LaneLinkRecord(int fromLane, int toLane, double[] points) {}
