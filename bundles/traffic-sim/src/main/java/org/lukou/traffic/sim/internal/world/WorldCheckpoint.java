package org.lukou.traffic.sim.internal.world;

import org.lukou.api.world.Checkpoint;

/** The engine's checkpoint together with what the world itself remembers. */
final class WorldCheckpoint implements Checkpoint {
  private final org.lukou.traffic.sim.internal.engine.Checkpoint engine;
  private final EngineActuator actuator;
  private final EngineEvents events;
  private EngineEvents.Memory memory;

  WorldCheckpoint(
      org.lukou.traffic.sim.internal.engine.Checkpoint engine,
      EngineActuator actuator,
      EngineEvents events) {
    this.engine = engine;
    this.actuator = actuator;
    this.events = events;
  }

  @Override
  public void save() {
    engine.save();
    memory = events.memory();
  }

  @Override
  public void restore() {
    engine.restore();
    events.restore(memory);
    actuator.forget();
  }
}
