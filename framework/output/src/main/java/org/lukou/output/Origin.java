package org.lukou.output;

/**
 * Where a result comes from: stands in every output.
 *
 * @param run the run's name
 * @param mode {@code compatible} or {@code correct}
 * @param controller name of the controller that the run began with
 * @param seed the run's seed
 * @param stepSeconds length of a step, in seconds
 */
public record Origin(String run, String mode, String controller, long seed, double stepSeconds) {}
