package org.lukou.benchmarks.micro;

import java.util.List;
import org.lukou.api.network.Junction;
import org.lukou.api.signal.PlanClock;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.world.World;

/** Shows the network's own plans in a world, without a kernel. */
final class PlanWalk {

  private final World world;
  private final List<Junction> junctions;
  private final PlanClock[] clocks;
  private final int[] shown;

  PlanWalk(World world) {
    this.world = world;
    junctions = world.network().signalisedJunctions();
    clocks =
        junctions.stream()
            .map(junction -> new PlanClock(junction.plan()))
            .toArray(PlanClock[]::new);
    shown = junctions.stream().mapToInt(junction -> -1).toArray();
  }

  /** Shows the signals of the next step, takes it, and lets 1 s pass. */
  void step() {
    for (int i = 0; i < clocks.length; i++) {
      int phase = clocks[i].phase();
      if (phase != shown[i]) {
        show(junctions.get(i), phase);
        shown[i] = phase;
      }
      clocks[i].advance(1);
    }
    world.step();
  }

  private void show(Junction junction, int phase) {
    world.actuator().apply(SignalCommand.show(junction.index(), junction.phases().get(phase)));
  }
}
