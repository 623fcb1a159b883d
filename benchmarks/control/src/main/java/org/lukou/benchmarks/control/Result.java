package org.lukou.benchmarks.control;

import org.lukou.kernel.metrics.RunMetrics;
import org.lukou.kernel.run.RunTiming;

/**
 * What came out of one cell.
 *
 * @param cell what was run
 * @param metrics the figures
 * @param timing how long it took
 */
record Result(Cell cell, RunMetrics metrics, RunTiming timing) {}
