package org.lukou.index.opensearch.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Where the cluster is and how much it keeps, as a profile's configuration says. */
@ComponentPropertyType
public @interface Settings {

  /** Returns the addresses of its nodes; one is enough, more survive the loss of one. */
  String[] addresses() default {"http://localhost:9200"};

  /** Returns who asks, empty for nobody. */
  String user() default "";

  /** Returns the password; if empty, that of the environment variable LUKOU_OPENSEARCH_PASSWORD. */
  String password() default "";

  /** Returns with what the names of all indices begin. */
  String prefix() default "lukou";

  /** Returns over how many shards a new index spreads. */
  int shards() default 3;

  /**
   * Returns how many copies there are of each shard, besides itself. With at least one, two nodes
   * have on disk what is acknowledged.
   */
  int replicas() default 1;

  /** Returns how many seconds a cluster that does not answer is waited for. */
  int patienceSeconds() default 60;
}
