package org.lukou.cluster;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.apache.ignite.Ignite;

/**
 * What calls from other nodes find on the one they are sent to.
 *
 * @param worker runs cells; null on a driver
 * @param files what a driver offers, by SHA-256; empty on a worker
 */
record NodeParts(CellWorker worker, Map<String, Path> files) {

  private static final String KEY = "lukou";
  private static final long START_SECONDS = 30;

  /** Makes them known on a node that has just joined. */
  void putOn(Ignite ignite) {
    promise(ignite).complete(this);
  }

  /** Returns a node's; waits for them, because others may see a node before it has started. */
  static NodeParts of(Ignite ignite) {
    return promise(ignite).orTimeout(START_SECONDS, TimeUnit.SECONDS).join();
  }

  private static CompletableFuture<NodeParts> promise(Ignite ignite) {
    ConcurrentMap<String, CompletableFuture<NodeParts>> local = ignite.cluster().nodeLocalMap();
    return local.computeIfAbsent(KEY, key -> new CompletableFuture<>());
  }
}
