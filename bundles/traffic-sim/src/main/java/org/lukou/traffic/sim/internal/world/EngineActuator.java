package org.lukou.traffic.sim.internal.world;

import org.lukou.api.control.Actuator;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalCommand;
import org.lukou.traffic.sim.internal.engine.Engine;

/** Shows signal states in the engine. The compatible dynamics know no yellow: it counts as red. */
final class EngineActuator implements Actuator {
  private final Engine engine;
  private final MovementSet[] shown;

  EngineActuator(Engine engine) {
    this.engine = engine;
    this.shown = new MovementSet[engine.network().junctionCount()];
  }

  @Override
  public void apply(SignalCommand command) {
    int junction = command.junction();
    MovementSet green = command.green();
    if (!green.equals(shown[junction])) {
      shown[junction] = green;
      engine.setGreen(junction, words(junction, green));
    }
  }

  private long[] words(int junction, MovementSet green) {
    int movements = engine.network().junctionRoadLinks[junction];
    long[] words = new long[(movements + 63) / 64];
    for (int movement = 0; movement < movements; movement++) {
      if (green.contains(movement)) {
        words[movement >> 6] |= 1L << movement;
      }
    }
    return words;
  }
}
