package org.lukou.cli.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the figures come from.
 *
 * @param processors processors that the JVM may use
 * @param java the JVM's name and version
 * @param collector names of the garbage collectors
 * @param heapMegabytes how large the heap may grow
 * @param loadAverage processes that wanted to run during the last minute; negative if unknown
 */
public record Machine(
    int processors, String java, String collector, double heapMegabytes, double loadAverage) {

  /** Returns this machine, now. */
  static Machine current() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .collect(Collectors.joining(", ")),
        Heap.largestMegabytes(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** Returns what should be known before the figures are believed, one sentence each. */
  List<String> warnings() {
    return loadAverage <= processors / 2.0
        ? List.of()
        : List.of(
            "the machine was busy at the start (load average %.1f on %d processors); ratios can be trusted more than times"
                .formatted(loadAverage, processors));
  }
}
