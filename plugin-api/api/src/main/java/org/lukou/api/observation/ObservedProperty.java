package org.lukou.api.observation;

/** What an observation is about (SensorThings: ObservedProperty), with its unit. */
public enum ObservedProperty {
  /** Vehicles on the lane; a count. */
  VEHICLE_COUNT,
  /** Vehicles on the lane slower than 0.1 m/s; a count. */
  QUEUE,
  /** Mean speed of the vehicles on the lane; metres per second. */
  MEAN_SPEED,
  /** Share of time a detector was covered; 0 to 1. */
  OCCUPANCY,
  /** Whether a standing vehicle leaves no room for another one to enter: spill-back; 0 or 1. */
  ENTRY_BLOCKED
}
