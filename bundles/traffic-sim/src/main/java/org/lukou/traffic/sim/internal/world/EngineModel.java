package org.lukou.traffic.sim.internal.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukou.api.control.LaneStates;
import org.lukou.api.control.TrafficModel;
import org.lukou.api.scenario.VehicleType;
import org.lukou.api.signal.SignalCommand;
import org.lukou.traffic.sim.internal.engine.Checkpoint;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.engine.EngineOptions;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/**
 * An engine without demand, on a network that it shares with the engine of the run. Its vehicles
 * stay on their lanes: within the tens of seconds that a controller looks ahead, lane changes cost
 * more than half of the time and change next to nothing.
 */
final class EngineModel implements TrafficModel {
  private static final int SEED = 0;

  private final Engine engine;
  private final EngineActuator actuator;
  private final EngineDetectors detectors;
  private final Checkpoint empty;
  private final List<Checkpoint> kept = new ArrayList<>();
  private final Map<VehicleType, VehicleRecord> kinds = new HashMap<>();

  EngineModel(RoadNetwork net, EngineOptions options) {
    engine =
        new Engine(
            net,
            List.of(),
            EngineOptions.of(options.stepSeconds(), SEED).withCorrect(options.correct()));
    actuator = new EngineActuator(engine);
    detectors = new EngineDetectors(engine);
    empty = engine.checkpoint();
    empty.save();
  }

  @Override
  public void clear() {
    empty.restore();
    actuator.forget();
    engine.placement().forgetRoutes();
    kept.clear();
  }

  @Override
  public boolean place(
      VehicleType type, int lane, double distanceMetres, double speedMps, int... roads) {
    return engine.placement().place(kind(type), lane, distanceMetres, speedMps, roads);
  }

  @Override
  public boolean arrive(VehicleType type, int... roads) {
    if (!engine.interventions().canGo(roads)) {
      return false;
    }
    engine.interventions().push(kind(type), roads);
    return true;
  }

  private VehicleRecord kind(VehicleType type) {
    return kinds.computeIfAbsent(type, VehicleRecord::of);
  }

  @Override
  public void show(SignalCommand command) {
    actuator.apply(command);
  }

  @Override
  public void step() {
    engine.step();
  }

  @Override
  public void detect(LaneStates lanes) {
    detectors.detect(lanes);
  }

  @Override
  public int waiting(int lane) {
    return engine.placement().waiting(lane);
  }

  @Override
  public int running() {
    return engine.counters().running();
  }

  @Override
  public void save(int place) {
    while (kept.size() <= place) {
      kept.add(engine.checkpoint());
    }
    kept.get(place).save();
  }

  @Override
  public void restore(int place) {
    if (place >= kept.size()) {
      throw new IllegalStateException("nothing is kept under the number " + place);
    }
    kept.get(place).restore();
    actuator.forget();
  }

  @Override
  public void close() {
    engine.close();
  }
}
