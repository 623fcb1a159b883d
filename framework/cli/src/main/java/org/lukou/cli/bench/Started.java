package org.lukou.cli.bench;

import org.lukou.api.scenario.Scenario;
import org.lukou.api.world.WorldFactory;

/**
 * A profile whose bundles are active.
 *
 * @param profile its name
 * @param factory opens its kind of world
 * @param scenario the hour, on one thread
 * @param jvmMillis how long the process had taken before it began with the profile
 * @param bundlesMillis how long the profile took from its file to active bundles
 */
public record Started(
    String profile,
    WorldFactory factory,
    Scenario scenario,
    double jvmMillis,
    double bundlesMillis) {}
