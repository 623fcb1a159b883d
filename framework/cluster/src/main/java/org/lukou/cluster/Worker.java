package org.lukou.cluster;

import java.util.Map;
import java.util.UUID;
import org.apache.ignite.cluster.ClusterNode;

/**
 * A worker as others see it, as long as it is there.
 *
 * @param id its node; another one each time it joins
 * @param name what people call it
 * @param threads how many cells it runs at a time
 */
record Worker(UUID id, String name, int threads) {

  private static final String THREADS = "lukou.threads";

  /** Returns what a worker tells the others of itself. */
  static Map<String, Object> attributes(int threads) {
    return Map.of(THREADS, threads);
  }

  static Worker of(ClusterNode node) {
    String place = String.join("/", node.addresses());
    String name = place + " (" + node.id().toString().substring(0, 8) + ")";
    Integer threads = node.attribute(THREADS);
    return new Worker(node.id(), name, threads == null ? 0 : threads);
  }
}
