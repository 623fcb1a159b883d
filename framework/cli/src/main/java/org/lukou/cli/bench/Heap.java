package org.lukou.cli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** What the JVM's heap holds. */
final class Heap {

  private static final double MEGABYTE = 1e6;
  private static final int COLLECTIONS = 3;

  private Heap() {}

  /** Returns how large the heap may grow, in megabytes. */
  static double largestMegabytes() {
    return Runtime.getRuntime().maxMemory() / MEGABYTE;
  }

  /** Returns what is reachable, in megabytes; collects the garbage first. */
  static double liveMegabytes() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }

  /** Forgets the highest use up to now. */
  static void resetPeak() {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /**
   * Returns what was not exceeded since {@link #resetPeak()}, garbage included, in megabytes: the
   * sum of the pools' own peaks, which need not fall together, or the whole heap.
   */
  static double peakMegabytes() {
    double sum = pools().stream().mapToDouble(pool -> pool.getPeakUsage().getUsed()).sum();
    return Math.min(sum / MEGABYTE, largestMegabytes());
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
