package org.lukou.control.planner.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.control.NetworkControllerFactory;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.control.TrafficModel;
import org.lukou.api.network.Network;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.tck.control.NetworkControllerContract;
import org.lukou.traffic.sim.internal.world.TrafficWorldFactory;

/** The planner keeps to the contract, with the engine's own model of each of its networks. */
class ContractTest extends NetworkControllerContract {

  /** The networks of the contract, by name; the engine has read them. */
  private final Map<String, Supplier<TrafficModel>> models = new HashMap<>();

  @TempDir private Path folder;

  @Override
  protected NetworkControllerFactory factory() {
    return setup ->
        new RolloutPlanner()
            .create(
                new NetworkSetup(
                    setup.network(),
                    setup.junctions(),
                    setup.seed(),
                    setup.parameters(),
                    Optional.of(models.computeIfAbsent(setup.network().name(), n -> read(setup)))));
  }

  /** Looks two decisions ahead at most, as a contract asks for thousands of decisions. */
  @Override
  protected Map<String, String> settings() {
    return Map.of("horizon-seconds", "30", "effort", "300000");
  }

  private Supplier<TrafficModel> read(NetworkSetup setup) {
    try {
      return models(setup.network());
    } catch (IOException | ScenarioException e) {
      throw new AssertionError("the engine does not read the contract's network", e);
    }
  }

  private Supplier<TrafficModel> models(Network network) throws IOException, ScenarioException {
    Path roads = folder.resolve("network.json");
    Path nobody = folder.resolve("demand.json");
    Files.writeString(roads, new RoadnetText(network).json());
    Files.writeString(nobody, "[]");
    return new TrafficWorldFactory()
        .open(
            new Scenario(
                roads, nobody, 0, 1, 60, Scenario.Mode.COMPATIBLE, false, Perturbation.NONE, 1))
        .models()
        .orElseThrow();
  }
}
