package org.lukou.api.control;

/** When the kernel asks a controller, and who shows the change intervals. */
public enum Cadence {
  /** Once a decision interval; the kernel inserts the change interval. */
  INTERVAL,
  /** Before every step; the controller's phases include its change intervals, as a plan's do. */
  EVERY_STEP,
  /**
   * Before every step, for controllers that count, time and change whenever they like; the kernel
   * inserts the change interval. They are asked during a change too, so that they miss nothing;
   * what they then wish is passed over.
   */
  CONTINUOUS
}
