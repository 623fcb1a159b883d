package org.lukou.benchmarks.control;

import java.util.List;

/**
 * The comparison for machines.
 *
 * @param intervalSeconds time between two decisions, in seconds
 * @param laneChange whether vehicles changed lanes
 * @param cells one a cell, in the table's order
 */
record JsonReport(int intervalSeconds, boolean laneChange, List<Row> cells) {}
