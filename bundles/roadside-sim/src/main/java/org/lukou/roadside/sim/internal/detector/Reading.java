package org.lukou.roadside.sim.internal.detector;

/**
 * What one detector reports of its lane.
 *
 * @param seconds when it was true by the detector's clock, in seconds of the street
 * @param count vehicles on the lane
 * @param queue vehicles slower than 0.1 m/s
 * @param speedMps their mean speed, in metres per second
 * @param occupancy share of the last minute in which the loop was covered
 * @param blocked whether a standing vehicle leaves no room to enter
 */
public record Reading(
    double seconds,
    double count,
    double queue,
    double speedMps,
    double occupancy,
    boolean blocked) {}
