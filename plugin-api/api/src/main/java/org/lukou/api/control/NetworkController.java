package org.lukou.api.control;

import org.osgi.annotation.versioning.ConsumerType;

/** A control algorithm for all junctions at once; otherwise like {@link Controller}. */
@ConsumerType
@FunctionalInterface
public interface NetworkController {

  /**
   * Decides for every junction.
   *
   * @param view the whole network
   * @param phases in: the phase each junction of {@link NetworkView#junctions()} shows now; out:
   *     the one it should show next
   */
  void decide(NetworkView view, int[] phases);
}
