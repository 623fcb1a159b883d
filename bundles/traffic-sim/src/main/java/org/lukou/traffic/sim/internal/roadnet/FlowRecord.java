package org.lukou.traffic.sim.internal.roadnet;

/**
 * A flow as the demand file states it.
 *
 * @param vehicle its vehicles
 * @param anchors indices of the roads that the route has to visit in this order
 * @param intervalSeconds time between two vehicles
 * @param startTime when the first one may appear, seconds; whole in files
 * @param endTime when the last one may appear, seconds; whole in files, -1 for ever
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, copied or printed
public record FlowRecord(
    VehicleRecord vehicle,
    int[] anchors,
    double intervalSeconds,
    double startTime,
    double endTime) {}
