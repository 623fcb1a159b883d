package org.lukou.cli.bench;

/**
 * What some steps cost.
 *
 * @param vehicleSteps vehicle-steps
 * @param cpuNanos CPU time of the stepping thread, nanoseconds
 * @param wallNanos wall-clock time, nanoseconds
 */
record Cost(long vehicleSteps, long cpuNanos, long wallNanos) {

  Cost plus(Cost other) {
    return new Cost(
        vehicleSteps + other.vehicleSteps, cpuNanos + other.cpuNanos, wallNanos + other.wallNanos);
  }

  /** Returns million vehicle-steps per CPU-second; 0 if there was none. */
  double millionsPerCpuSecond() {
    return cpuNanos == 0 ? 0 : vehicleSteps * 1e3 / cpuNanos;
  }

  /** Returns nanoseconds of CPU time a vehicle-step. */
  double cpuNanosEach() {
    return cpuNanos / (double) Math.max(1, vehicleSteps);
  }

  /** Returns nanoseconds of wall-clock time a vehicle-step. */
  double wallNanosEach() {
    return wallNanos / (double) Math.max(1, vehicleSteps);
  }
}
