package org.lukou.benchmarks.control;

import java.util.OptionalDouble;

/**
 * What the reference implementation gives for a cell.
 *
 * @param paperAttSeconds mean time on entering lanes
 * @param engineAttSeconds mean travel time of all vehicles created
 * @param throughput vehicles that arrived, if noted
 * @param meanQueue vehicles queued at the ends of the decision intervals, if noted
 */
record Reference(
    double paperAttSeconds,
    double engineAttSeconds,
    OptionalDouble throughput,
    OptionalDouble meanQueue) {}
