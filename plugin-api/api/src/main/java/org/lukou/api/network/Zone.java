package org.lukou.api.network;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A named part of the city, for results that ask how evenly a benefit is spread.
 *
 * @param name for example {@code centre} or {@code periphery}
 * @param junctions ids of the junctions in it
 */
public record Zone(String name, Set<String> junctions) {

  /** Copies the set and sorts it. */
  public Zone {
    junctions = Collections.unmodifiableSortedSet(new TreeSet<>(junctions));
  }
}
