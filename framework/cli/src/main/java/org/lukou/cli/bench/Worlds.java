package org.lukou.cli.bench;

import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.world.WorldFactory;

/**
 * Where worlds come from: the profile's factory, with the profile's kind of traffic.
 *
 * @param factory the service
 * @param scenario the scenario of the hour
 */
record Worlds(WorldFactory factory, Scenario scenario) {

  private static final int GRID_SECONDS = 3600;

  /** Opens the scenario of the hour. */
  Ride hour() throws ScenarioException {
    return new Ride(factory.open(scenario), scenario.stepSeconds());
  }

  /** Opens a generated grid with a step of 1 s. */
  Ride grid(GridFiles files, int threads) throws ScenarioException {
    Scenario grid =
        new Scenario(
            files.network(),
            files.demand(),
            scenario.seed(),
            1,
            GRID_SECONDS,
            scenario.mode(),
            scenario.laneChange(),
            Perturbation.NONE,
            threads);
    return new Ride(factory.open(grid), 1);
  }
}
