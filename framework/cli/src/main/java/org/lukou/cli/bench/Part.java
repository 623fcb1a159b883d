package org.lukou.cli.bench;

/** One question that the benchmark of the engine answers. */
public enum Part {
  /** What does a vehicle-step cost in the scenario's hour, cold and warm? */
  HOUR,
  /** How much faster is a large grid on several threads? */
  THREADS,
  /** How much memory does a vehicle take? */
  MEMORY,
  /** How long does it take to load a large network? */
  LOAD,
  /** Does the cost of a vehicle-step stay the same as the number of vehicles grows? */
  CURVE
}
