package org.lukou.benchmarks.devices.relay;

/**
 * What a relay has done to the datagrams of one direction.
 *
 * @param received that came in
 * @param lost of these, dropped on purpose
 * @param doubled of these, sent on twice
 */
public record RelayCounts(long received, long lost, long doubled) {}
