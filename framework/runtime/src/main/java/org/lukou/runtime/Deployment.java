package org.lukou.runtime;

import java.util.List;

/**
 * What one deployment did.
 *
 * @param symbolicName the bundle
 * @param oldVersion the version before, empty if the bundle is new
 * @param newVersion the version now
 * @param millis time from the beginning of the check until the services were back, milliseconds
 * @param restarted symbolic names of the other bundles that were restarted, usually none
 * @param changed whether anything was done; false if these bytes were active already
 */
public record Deployment(
    String symbolicName,
    String oldVersion,
    String newVersion,
    double millis,
    List<String> restarted,
    boolean changed) {

  /** Copies the list. */
  public Deployment {
    restarted = List.copyOf(restarted);
  }
}
