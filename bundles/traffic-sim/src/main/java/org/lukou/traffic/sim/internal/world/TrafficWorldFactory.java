package org.lukou.traffic.sim.internal.world;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.world.World;
import org.lukou.api.world.WorldFactory;
import org.lukou.api.world.WorldName;
import org.lukou.traffic.sim.internal.demand.PerturbedDemand;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.engine.EngineOptions;
import org.lukou.traffic.sim.internal.json.InputFormatException;
import org.lukou.traffic.sim.internal.network.DrivableLines;
import org.lukou.traffic.sim.internal.network.NetworkCompiler;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.network.RouteCheck;
import org.lukou.traffic.sim.internal.roadnet.FlowReader;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;
import org.lukou.traffic.sim.internal.roadnet.Roadnet;
import org.lukou.traffic.sim.internal.roadnet.RoadnetReader;
import org.osgi.service.component.annotations.Component;

/**
 * Opens worlds that are simulated by the microscopic engine from CityFlow's network and demand
 * files.
 */
@Component
@WorldName(world = "traffic-sim")
public final class TrafficWorldFactory implements WorldFactory {
  @Override
  public World open(Scenario scenario) throws ScenarioException {
    String file = scenario.network().toString();
    Roadnet roadnet = read(scenario.network(), in -> RoadnetReader.read(file, in));
    RoadNetwork net = compile(file, roadnet);
    List<FlowRecord> flows =
        read(scenario.demand(), in -> FlowReader.read(scenario.demand().toString(), in, roadnet));
    EngineOptions options = options(scenario);
    Engine engine = new Engine(net, PerturbedDemand.of(flows, net, scenario), options);
    engine.start();
    return new TrafficWorld(
        engine,
        options,
        new NetworkView(scenario.network().getFileName().toString(), roadnet, net).network(),
        new DrivableLines(roadnet, net),
        new RouteCheck(net).problems(scenario.demand().toString(), flows));
  }

  private static EngineOptions options(Scenario scenario) {
    return EngineOptions.of(scenario.stepSeconds(), (int) scenario.seed())
        .withCorrect(scenario.mode() == Scenario.Mode.CORRECT)
        .withLaneChange(scenario.laneChange())
        .withThreads(scenario.threads());
  }

  private static RoadNetwork compile(String file, Roadnet roadnet) throws ScenarioException {
    try {
      return NetworkCompiler.compile(file, roadnet);
    } catch (InputFormatException e) {
      throw new ScenarioException(e.getMessage(), e);
    }
  }

  private static <T> T read(Path file, Function<InputStream, T> reader) throws ScenarioException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return reader.apply(in);
    } catch (InputFormatException e) {
      throw new ScenarioException(e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw new ScenarioException(file + ": there is no such file; check the path", e);
    } catch (IOException e) {
      throw new ScenarioException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
