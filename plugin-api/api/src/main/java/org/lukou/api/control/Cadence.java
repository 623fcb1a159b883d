package org.lukou.api.control;

/** When the kernel asks a controller, and who shows the change intervals. */
public enum Cadence {
  /** Once a decision interval; the kernel inserts the change interval. */
  INTERVAL,
  /** Before every step; the controller's phases include its change intervals, as a plan's do. */
  EVERY_STEP
}
