package org.lukou.race.cell;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The code that a cell runs on, by its bytes.
 *
 * @param profile name of the profile; not part of a cell's identity
 * @param profileSha256 SHA-256 of the profile's file
 * @param bundles SHA-256 of each bundle's jar by its symbolic name; those that offer nothing but
 *     other controllers are left out, so that a new rival makes nobody run again
 * @param frameworkSha256 fingerprint of kernel and API
 */
public record Stack(
    String profile,
    String profileSha256,
    SortedMap<String, String> bundles,
    String frameworkSha256) {

  /** Copies the map. */
  public Stack {
    bundles = Collections.unmodifiableSortedMap(new TreeMap<>(bundles));
  }
}
