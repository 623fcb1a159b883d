package org.lukou.index.opensearch.internal;

/**
 * How indices are laid out on the cluster.
 *
 * @param prefix with what their names begin: lower-case letters, digits, {@code -} and {@code _}
 * @param shards over how many shards a new one spreads
 * @param replicas copies of each shard besides itself
 * @param patienceMillis how long a cluster that does not answer is waited for
 */
record Layout(String prefix, int shards, int replicas, long patienceMillis) {

  Layout {
    if (!prefix.matches("[a-z0-9][a-z0-9_-]*")) {
      throw new IllegalArgumentException(
          "the prefix \"%s\" is not of lower-case letters, digits, - and _".formatted(prefix));
    }
    if (shards < 1 || replicas < 0 || patienceMillis < 0) {
      throw new IllegalArgumentException(
          "shards are 1 or more, replicas and patience 0 or more, not %d, %d, %d ms"
              .formatted(shards, replicas, patienceMillis));
    }
  }

  /** Returns on how many nodes a document is before it is acknowledged. */
  int copies() {
    return Math.min(2, 1 + replicas);
  }
}
