package org.lukou.cli.bench;

import java.util.List;
import java.util.Set;

/**
 * What is measured, and at which sizes.
 *
 * @param parts which questions
 * @param rounds how often the scenario is run through
 * @param threads how many threads are compared with one
 * @param vehicles number of vehicles in the grid of the threads and of the memory
 * @param curve numbers of vehicles of the curve
 * @param junctions about how many junctions the network has that is loaded
 */
public record BenchSettings(
    Set<Part> parts, int rounds, int threads, int vehicles, List<Integer> curve, int junctions) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException naming the option, its value and its range
   */
  public BenchSettings {
    parts = Set.copyOf(parts);
    curve = List.copyOf(curve);
    range("--rounds", rounds, 1, 10_000);
    range("--threads", threads, 2, 256);
    range("--vehicles", vehicles, 100, 5_000_000);
    range("--junctions", junctions, 4, 250_000);
    curve.forEach(size -> range("--curve", size, 100, 5_000_000));
  }

  private static void range(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %d; choose %d to %d".formatted(name, value, least, most));
    }
  }
}
