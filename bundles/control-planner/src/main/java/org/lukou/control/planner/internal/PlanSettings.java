package org.lukou.control.planner.internal;

import org.lukou.api.control.Parameters;

/**
 * How far and how thoroughly a planner looks ahead.
 *
 * @param horizonSeconds how far it looks ahead; at least one decision interval, whatever it says
 * @param effort vehicle-steps that one decision may simulate; in larger cities it looks less far
 * @param branches how many phases it tries at each decision but the first, where it tries all
 * @param samples over how many draws of routes and arrivals it averages, 1 to 16
 * @param sweeps how often it goes through the junctions, 1 to 16
 * @param queueSeconds what a vehicle that stands at the end of the horizon is taken to wait on
 */
record PlanSettings(
    double horizonSeconds,
    double effort,
    int branches,
    int samples,
    int sweeps,
    double queueSeconds) {

  private static final double HORIZON_SECONDS = 120;
  private static final double EFFORT = 2e6;
  private static final int BRANCHES = 3;
  private static final double QUEUE_SECONDS = 15;
  private static final double ENDLESS = 1e12;

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException if one is out of range; the message is for the user
   */
  static PlanSettings of(Parameters parameters) {
    return new PlanSettings(
        within(parameters, "horizon-seconds", HORIZON_SECONDS, 0, 600),
        within(parameters, "effort", EFFORT, 0, ENDLESS),
        (int) within(parameters, "branches", BRANCHES, 1, 16),
        (int) within(parameters, "samples", 1, 1, 16),
        (int) within(parameters, "sweeps", 1, 1, 16),
        within(parameters, "queue-seconds", QUEUE_SECONDS, 0, 3600));
  }

  private static double within(
      Parameters parameters, String name, double otherwise, double least, double most) {
    double value = parameters.number(name, otherwise);
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "parameter %s is %s; it must be from %s to %s".formatted(name, value, least, most));
    }
    return value;
  }
}
