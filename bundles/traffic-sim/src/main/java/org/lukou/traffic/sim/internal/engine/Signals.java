package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.primitive.Tape;

/** Which links may go. Signals change only when they are told to, effective from the next step. */
final class Signals {
  private final RoadNetwork net;
  private final Sleepers sleepers;
  private final int[] phase;

  /** Whether the junction shows green to a link. */
  final boolean[] shown;

  /** Whether nobody may enter a link, whatever is shown. */
  private final boolean[] barred;

  /** Whether a link may go. */
  final boolean[] allowed;

  /** Whether a link shows yellow; such a link may not go either. */
  final boolean[] warned;

  Signals(RoadNetwork net, Sleepers sleepers) {
    this.net = net;
    this.sleepers = sleepers;
    this.phase = new int[net.junctionCount()];
    this.shown = new boolean[net.linkCount()];
    this.barred = new boolean[net.linkCount()];
    this.allowed = new boolean[net.linkCount()];
    this.warned = new boolean[net.linkCount()];
    reset();
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    tape.ints(phase, phase.length);
    tape.flags(shown, shown.length);
    tape.flags(barred, barred.length);
    tape.flags(allowed, allowed.length);
    tape.flags(warned, warned.length);
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

  /** Lets nobody enter a link any more, or lets it follow what is shown again. */
  void bar(int link, boolean on) {
    barred[link] = on;
    allowed[link] = shown[link] && !on;
    sleepers.wakeJunction(net.linkJunction[link]);
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
      shown[link] = may;
      may = may && !barred[link];
      changed |= allowed[link] != may || warned[link] != warn;
      allowed[link] = may;
      warned[link] = warn;
    }
    if (changed) {
      sleepers.wakeJunction(junction);
    }
  }
}
