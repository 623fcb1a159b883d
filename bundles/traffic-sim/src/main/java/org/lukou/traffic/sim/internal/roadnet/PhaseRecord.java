package org.lukou.traffic.sim.internal.roadnet;

/**
 * A signal phase as the network file states it.
 *
 * @param seconds duration in the network's own plan
 * @param roadLinks indices of the road links that may go
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, copied or printed
public record PhaseRecord(double seconds, int[] roadLinks) {}
