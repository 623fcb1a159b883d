package org.lukou.traffic.sim.internal.roadnet;

/** A road whose intersections are still names. */
@SuppressWarnings("ArrayRecordComponent") // never compared, copied or printed
record RawRoad(
    String id,
    String start,
    String end,
    double[] laneWidths,
    double[] laneSpeeds,
    double[] points) {}
