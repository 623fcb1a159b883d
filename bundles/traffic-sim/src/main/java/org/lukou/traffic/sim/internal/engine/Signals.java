package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import org.lukou.traffic.sim.internal.network.RoadNetwork;

/** Which links may go. Signals change only when they are told to, effective from the next step. */
final class Signals {
  private final RoadNetwork net;
  private final Sleepers sleepers;
  private final int[] phase;

  /** Whether a link may go. */
  final boolean[] allowed;

  /** Whether a link shows yellow; such a link may not go either. */
  final boolean[] warned;

  Signals(RoadNetwork net, Sleepers sleepers) {
    this.net = net;
    this.sleepers = sleepers;
    this.phase = new int[net.junctionCount()];
    this.allowed = new boolean[net.linkCount()];
    this.warned = new boolean[net.linkCount()];
    reset();
  }

  /** Puts every junction into its first phase. */
  void reset() {
    Arrays.fill(phase, -1);
    for (int j = 0; j < net.junctionCount(); j++) {
      if (net.phaseGreen[j].length > 0) {
        setPhase(j, 0);
      }
    }
  }

  /** Returns the phase last set, or -1 if a green set was given instead. */
  int phase(int junction) {
    return phase[junction];
  }

  void setPhase(int junction, int k) {
    if (phase[junction] != k) {
      setGreen(junction, net.phaseGreen[junction][k]);
      phase[junction] = k;
    }
  }

  void setGreen(int junction, long... green) {
    setGreenAndYellow(junction, green, new long[green.length]);
  }

  void setGreenAndYellow(int junction, long[] green, long[] yellow) {
    phase[junction] = -1;
    boolean changed = false;
    for (int link = net.junctionFirstLink[junction];
        link < net.junctionFirstLink[junction + 1];
        link++) {
      int bit = net.linkRoadLink[link];
      boolean may = (green[bit >> 6] >>> bit & 1) != 0;
      boolean warn = (yellow[bit >> 6] >>> bit & 1) != 0;
      changed |= allowed[link] != may || warned[link] != warn;
      allowed[link] = may;
      warned[link] = warn;
    }
    if (changed) {
      sleepers.wakeJunction(junction);
    }
  }
}
