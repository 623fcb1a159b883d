package org.lukou.benchmarks.control;

/**
 * What all cells of a table have in common.
 *
 * @param laneChange whether vehicles change lanes
 * @param intervalSeconds time between two decisions, in seconds
 */
record Setting(boolean laneChange, int intervalSeconds) {}
