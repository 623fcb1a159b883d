package org.lukou.traffic.sim.internal.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lukou.api.control.Actuator;
import org.lukou.api.control.LaneStates;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.control.TrafficModel;
import org.lukou.api.network.Network;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.EventException;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.world.Checkpoint;
import org.lukou.api.world.VehicleListener;
import org.lukou.api.world.VehicleState;
import org.lukou.api.world.World;
import org.lukou.api.world.WorldStatistics;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.engine.EngineOptions;
import org.lukou.traffic.sim.internal.network.DrivableLines;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.trace.TraceLine;

/** The engine as a world. Stepped by its caller, on one thread. */
final class TrafficWorld implements World {
  private final Engine engine;
  private final EngineOptions options;
  private final Network network;
  private final EngineActuator actuator;
  private final EngineEvents events;
  private final EngineDetectors detectors;
  private final LaneVehicles vehicles;
  private final RunningVehicle running;
  private final TraceLine trace;
  private final List<String> warnings;
  private ListenerBridge bridge;

  TrafficWorld(
      Engine engine,
      EngineOptions options,
      Network network,
      DrivableLines lines,
      List<String> warnings) {
    this.engine = engine;
    this.options = options;
    this.network = network;
    this.actuator = new EngineActuator(engine);
    this.events = new EngineEvents(engine);
    this.detectors = new EngineDetectors(engine);
    this.vehicles = new EngineLaneVehicles(engine);
    this.running = new RunningVehicle(engine.network(), engine.vehicles(), lines);
    this.trace = new TraceLine(engine);
    this.warnings = List.copyOf(warnings);
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public List<String> warnings() {
    List<String> all = new ArrayList<>(warnings);
    all.addAll(events.warnings());
    return all;
  }

  @Override
  public Actuator actuator() {
    return actuator;
  }

  @Override
  public void step() {
    events.repeat();
    engine.step();
  }

  @Override
  public void detect(LaneStates lanes) {
    detectors.detect(lanes);
  }

  @Override
  public LaneVehicles laneVehicles() {
    return vehicles;
  }

  @Override
  public void listen(VehicleListener listener) {
    if (bridge == null) {
      bridge = new ListenerBridge(engine);
      engine.observe(bridge);
    }
    bridge.add(listener);
  }

  @Override
  public void forEachVehicle(Consumer<VehicleState> visitor) {
    engine.vehicles().forEachByPriority(v -> visitor.accept(running.of(v)));
  }

  @Override
  public MovementSet green(int junction) {
    RoadNetwork net = engine.network();
    return MovementSet.of(
        IntStream.range(net.junctionFirstLink[junction], net.junctionFirstLink[junction + 1])
            .filter(engine::showsGreen)
            .map(link -> net.linkRoadLink[link])
            .toArray());
  }

  @Override
  public void begin(Event event) throws EventException {
    events.begin(event);
  }

  @Override
  public void end(Event event) {
    events.end(event);
  }

  @Override
  public Optional<Checkpoint> checkpoint() {
    return Optional.of(new WorldCheckpoint(engine.checkpoint(), actuator, events));
  }

  @Override
  public Optional<Supplier<TrafficModel>> models() {
    return Optional.of(() -> new EngineModel(engine.network(), options));
  }

  @Override
  public WorldStatistics statistics() {
    return new WorldStatistics(
        engine.counters().created(),
        engine.counters().running(),
        engine.counters().waiting(),
        engine.counters().finished(),
        engine.counters().averageTravelTime(),
        engine.counters().vehicleSteps(),
        engine.counters().stops());
  }

  @Override
  public String traceLine() {
    return trace.line();
  }

  @Override
  public void close() {
    engine.close();
  }
}
