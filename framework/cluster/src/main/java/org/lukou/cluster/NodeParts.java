package org.lukou.cluster;

import java.nio.file.Path;
import java.util.Map;
import org.apache.ignite.Ignite;

/**
 * What calls from other nodes find on the one they are sent to.
 *
 * @param worker runs cells; null on a driver
 * @param files what a driver offers, by SHA-256; empty on a worker
 */
record NodeParts(CellWorker worker, Map<String, Path> files) {

  private static final String KEY = "lukou";

  /** Makes them known on a node, which must not be called before. */
  void putOn(Ignite ignite) {
    ignite.cluster().nodeLocalMap().put(KEY, this);
  }

  static NodeParts of(Ignite ignite) {
    return (NodeParts) ignite.cluster().nodeLocalMap().get(KEY);
  }
}
