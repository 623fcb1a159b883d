package org.lukou.api.control;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A control algorithm at one junction. One instance serves one junction; its state is its own.
 * Called on one thread at a time, between two steps of the world.
 */
@ConsumerType
@FunctionalInterface
public interface Controller {

  /**
   * Decides which phase the junction should show next.
   *
   * @return index of a phase of the junction; the signal guard checks it. An exception, an unknown
   *     phase or a decision beyond the time budget puts the junction on its own plan.
   */
  int decide(JunctionView view);
}
