package org.lukou.tck.control;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures what decisions cost. A hint and no rule: the machine may be busy. */
final class Cost {

  private static final int DECISIONS = 5_000;

  private Cost() {}

  /** Returns what a decision costs on the average, after a warm-up, in words. */
  static Map<String, String> of(Rehearsal rehearsal) {
    Scene scene = new Scene(rehearsal.junctions().get(0).network());
    Load.BUSY.fill(scene, 0);
    Decider decider = rehearsal.cast().get();
    int[] phases = new int[rehearsal.junctions().size()];
    decide(decider, scene, phases);
    long bytes = allocated();
    long begin = System.nanoTime();
    decide(decider, scene, phases);
    long nanos = System.nanoTime() - begin;
    Map<String, String> cost = new LinkedHashMap<>();
    cost.put("nanoseconds a decision", "" + nanos / DECISIONS);
    cost.put("bytes a decision", "" + (allocated() - bytes) / DECISIONS);
    return cost;
  }

  private static void decide(Decider decider, Scene scene, int[] phases) {
    for (int i = 0; i < DECISIONS; i++) {
      decider.decide(scene, phases);
    }
  }

  private static long allocated() {
    return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
        ? threads.getThreadAllocatedBytes(Thread.currentThread().getId())
        : 0;
  }
}
