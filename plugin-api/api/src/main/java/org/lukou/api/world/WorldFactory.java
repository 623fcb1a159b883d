package org.lukou.api.world;

import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The service by which a bundle offers a kind of world. Register it as a component carrying {@link
 * WorldName}. Thread-safe: each world is independent of the others.
 */
@ConsumerType
@FunctionalInterface
public interface WorldFactory {

  /**
   * Opens a world at time 0.
   *
   * @throws ScenarioException if a file cannot be read or the scenario cannot be run; the message
   *     names the file, the place and the remedy
   */
  World open(Scenario scenario) throws ScenarioException;
}
