package org.lukou.traffic.sim.internal.world;

import java.nio.file.Path;
import org.lukou.api.network.Junction;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.Scenario.Mode;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.signal.SignalInterval;
import org.lukou.api.world.World;

/** The default city under a plan of fixed times. */
final class Hangzhou {
  static final Path DIRECTORY = Path.of("../../testbed-profiles/hangzhou");
  static final int STEPS = 3600;

  private static final int CYCLE = 35;
  private static final int GREEN = 30;
  private static final int YELLOW = 33;

  private Hangzhou() {}

  static World open(Mode mode, boolean laneChange, int threads) throws Exception {
    return new TrafficWorldFactory()
        .open(
            new Scenario(
                DIRECTORY.resolve("network.json"),
                DIRECTORY.resolve("demand.json"),
                0,
                1,
                STEPS,
                mode,
                laneChange,
                Perturbation.NONE,
                threads));
  }

  /** Shows the signals of a step, and takes it. */
  static void step(World world, int step) {
    for (Junction junction : world.network().signalisedJunctions()) {
      world.actuator().apply(command(junction, step));
    }
    world.step();
  }

  /** Phases 1 to 4 in turn, each followed by 3 s of yellow and 2 s of all-red. */
  static SignalCommand command(Junction junction, int step) {
    int phase = 1 + step / CYCLE % 4;
    int next = 1 + (step / CYCLE + 1) % 4;
    MovementSet now = junction.phases().get(phase).green();
    if (step % CYCLE < GREEN) {
      return SignalCommand.show(junction.index(), junction.phases().get(phase));
    }
    MovementSet kept = now.intersect(junction.phases().get(next).green());
    boolean yellow = step % CYCLE < YELLOW;
    return new SignalCommand(
        junction.index(),
        next,
        yellow ? SignalInterval.YELLOW : SignalInterval.ALL_RED,
        kept,
        yellow ? now.minus(kept) : MovementSet.EMPTY);
  }
}
