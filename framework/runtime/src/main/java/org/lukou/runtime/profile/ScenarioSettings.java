package org.lukou.runtime.profile;

import java.nio.file.Path;
import java.util.Optional;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;

/**
 * What happens in the world.
 *
 * @param world name of the kind of world, for example {@code traffic-sim}
 * @param network file with the road network, resolved against the profile's directory
 * @param demand file with the demand, resolved likewise
 * @param seed seed of every random draw
 * @param stepSeconds time of one step, more than 0
 * @param durationSeconds time of the run, more than 0
 * @param mode which dynamics
 * @param laneChange whether vehicles change lanes
 * @param events file with what happens on the way, resolved likewise; empty for none
 * @param perturbation how far the demand is varied with the seed
 */
public record ScenarioSettings(
    String world,
    Path network,
    Path demand,
    long seed,
    double stepSeconds,
    double durationSeconds,
    Scenario.Mode mode,
    boolean laneChange,
    Optional<Path> events,
    Perturbation perturbation) {}
