package org.lukou.traffic.sim.internal.engine;

/** The vehicles that were told a speed from outside for their next action. */
final class SpeedDemands {
  private final Vehicles vehicles;
  private final MoverList told = new MoverList();

  SpeedDemands(Vehicles vehicles) {
    this.vehicles = vehicles;
  }

  void add(int v, double mps) {
    vehicles.customSpeed[v] = mps;
    told.add(v);
  }

  /** Returns whether any vehicle was told a speed. */
  boolean any() {
    return told.size() > 0;
  }

  /** Returns whether a vehicle was told a speed. */
  boolean of(int v) {
    return !Double.isNaN(vehicles.customSpeed[v]);
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
        vehicles.customSpeed[v] = Double.NaN;
      }
    }
    told.cut(kept);
  }

  /** Takes account of new slots. */
  void rename(int[] to) {
    int kept = 0;
    for (int i = 0; i < told.size(); i++) {
      if (to[told.get(i)] >= 0) {
        told.set(kept++, to[told.get(i)]);
      }
    }
    told.cut(kept);
  }
}
