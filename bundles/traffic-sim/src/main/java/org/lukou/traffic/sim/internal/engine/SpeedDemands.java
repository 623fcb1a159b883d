package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import org.lukou.traffic.sim.internal.primitive.Tape;

/** The vehicles that were told a speed from outside for their next action. */
final class SpeedDemands {
  private final Vehicles vehicles;
  private final SlotList told = new SlotList();

  /** The speed told to a vehicle, m/s, or NaN. */
  private double[] speed = {};

  SpeedDemands(Vehicles vehicles) {
    this.vehicles = vehicles;
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    if (tape.playing()) {
      Arrays.fill(speed, Double.NaN);
    }
    told.keep(tape);
    for (int i = 0; i < told.size(); i++) {
      int v = told.get(i);
      speed[v] = tape.real(speed[v]);
    }
  }

  void add(int v, double mps) {
    if (v >= speed.length) {
      int old = speed.length;
      speed = Arrays.copyOf(speed, vehicles.state.length);
      Arrays.fill(speed, old, speed.length, Double.NaN);
    }
    speed[v] = mps;
    told.add(v);
  }

  /** Returns whether any vehicle was told a speed. */
  boolean any() {
    return told.size() > 0;
  }

  /** Returns whether a vehicle was told a speed. */
  boolean of(int v) {
    return v < speed.length && !Double.isNaN(speed[v]);
  }

  /** Returns the speed that a vehicle was told, m/s. */
  double speed(int v) {
    return speed[v];
  }

  /** Forgets the demands on vehicles that took part in the action. */
  void forget() {
    if (told.size() == 0) {
      return;
    }
    int kept = 0;
    for (int i = 0; i < told.size(); i++) {
      int v = told.get(i);
      if (vehicles.state[v] == Vehicles.WAITING || vehicles.state[v] == Vehicles.BUFFERED) {
        told.set(kept++, v);
      } else {
        speed[v] = Double.NaN;
      }
    }
    told.cut(kept);
  }

  /** Takes account of new slots. */
  void rename(int[] to) {
    double[] before = speed;
    speed = new double[vehicles.state.length];
    Arrays.fill(speed, Double.NaN);
    int kept = 0;
    for (int i = 0; i < told.size(); i++) {
      int old = told.get(i);
      if (to[old] >= 0) {
        speed[to[old]] = before[old];
        told.set(kept++, to[old]);
      }
    }
    told.cut(kept);
  }
}
