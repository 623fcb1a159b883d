package org.lukou.traffic.sim.internal;

import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.network.RoadNetwork;

/** Sets the phases of all junctions before every step. */
public interface SignalDriver {
  /** Sets the phases that hold in the coming step. */
  void before(Engine engine);

  /** Returns the network's own plan or the scripted schedule. */
  static SignalDriver of(String mode, RoadNetwork net, double dt) {
    return mode.equals("native") ? new NativePlan(net, dt) : SignalDriver::schedule;
  }

  /**
   * 30 steps of each phase but the first, five of the first in between, seven steps later from
   * junction to junction.
   */
  private static void schedule(Engine engine) {
    RoadNetwork net = engine.network();
    int k = 0;
    for (int j = 0; j < net.junctionCount(); j++) {
      if (!net.junctionVirtual[j]) {
        int phases = net.phaseSeconds[j].length;
        int cycle = 35 * (phases - 1);
        int u = phases == 1 ? 0 : (engine.steps() + 7 * k) % cycle;
        engine.setPhase(j, phases == 1 || u % 35 >= 30 ? 0 : 1 + u / 35);
        k++;
      }
    }
  }

  /** The plan in the network file. */
  final class NativePlan implements SignalDriver {
    private final double dt;
    private final int[] phase;
    private final double[] left;
    private boolean started;

    NativePlan(RoadNetwork net, double dt) {
      this.dt = dt;
      this.phase = new int[net.junctionCount()];
      this.left = new double[net.junctionCount()];
      for (int j = 0; j < left.length; j++) {
        left[j] = net.junctionVirtual[j] ? 0 : net.phaseSeconds[j][0];
      }
    }

    @Override
    public void before(Engine engine) {
      if (started) {
        advance(engine);
      }
      started = true;
    }

    private void advance(Engine engine) {
      RoadNetwork net = engine.network();
      for (int j = 0; j < left.length; j++) {
        if (!net.junctionVirtual[j]) {
          left[j] = left[j] - dt;
          while (left[j] <= 0) {
            phase[j] = (phase[j] + 1) % net.phaseSeconds[j].length;
            left[j] = left[j] + net.phaseSeconds[j][phase[j]];
          }
          engine.setPhase(j, phase[j]);
        }
      }
    }
  }
}
