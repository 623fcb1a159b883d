package org.lukou.traffic.sim.internal.world;

import java.util.Arrays;
import org.lukou.api.control.Actuator;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalCommand;
import org.lukou.traffic.sim.internal.engine.Engine;

/** Shows signal states in the engine. CityFlow's drivers know no yellow: it counts as red. */
final class EngineActuator implements Actuator {
  private final Engine engine;
  private final MovementSet[] green;
  private final MovementSet[] yellow;

  EngineActuator(Engine engine) {
    this.engine = engine;
    this.green = new MovementSet[engine.network().junctionCount()];
    this.yellow = new MovementSet[engine.network().junctionCount()];
  }

  @Override
  public void apply(SignalCommand command) {
    int junction = command.junction();
    if (command.green().equals(green[junction]) && command.yellow().equals(yellow[junction])) {
      return;
    }
    green[junction] = command.green();
    yellow[junction] = command.yellow();
    engine.setGreenAndYellow(
        junction, words(junction, command.green()), words(junction, command.yellow()));
  }

  /** Forgets what was shown: the engine has been put into another state. */
  void forget() {
    Arrays.fill(green, null);
    Arrays.fill(yellow, null);
  }

  private long[] words(int junction, MovementSet set) {
    int movements = engine.network().junctionRoadLinks[junction];
    long[] words = new long[(movements + 63) / 64];
    for (int movement = 0; movement < movements; movement++) {
      if (set.contains(movement)) {
        words[movement >> 6] |= 1L << movement;
      }
    }
    return words;
  }
}
