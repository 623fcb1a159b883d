package org.lukou.benchmarks.devices.faults;

/**
 * What came of a fault.
 *
 * @param commands that were given
 * @param lost of these, never shown
 * @param doubled shown although nobody had commanded it then, or for a second time
 * @param lateReadings lanes that a decision would have seen as they were a moment before, not as
 *     they are
 * @param wrongReadings lanes that a decision would have seen as they never were, or too long ago
 * @param unanswered steps that were not answered in time
 * @param longestStepSeconds the longest time that a step had to wait for devices
 * @param recoverySeconds from the end of the incident until all was as before; 0 without one
 * @param latched how often a conflict monitor found something
 * @param refused commands that a cabinet refused
 */
record Outcome(
    int commands,
    int lost,
    int doubled,
    int lateReadings,
    int wrongReadings,
    int unanswered,
    double longestStepSeconds,
    double recoverySeconds,
    long latched,
    long refused) {

  /** Returns whether nothing came of it that should not. */
  boolean isGood(double longestRecoverySeconds) {
    return lost == 0
        && doubled == 0
        && wrongReadings == 0
        && unanswered == 0
        && latched == 0
        && recoverySeconds <= longestRecoverySeconds;
  }
}
