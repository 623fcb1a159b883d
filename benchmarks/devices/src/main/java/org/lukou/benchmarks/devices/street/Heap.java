package org.lukou.benchmarks.devices.street;

import java.lang.management.ManagementFactory;

/** What is on the heap. */
public final class Heap {

  private static final int COLLECTIONS = 4;

  private Heap() {}

  /** Collects garbage and returns the bytes that are left. */
  public static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
