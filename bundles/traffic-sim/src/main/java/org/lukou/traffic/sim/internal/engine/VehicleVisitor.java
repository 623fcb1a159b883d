package org.lukou.traffic.sim.internal.engine;

/** Is shown vehicles one after the other. */
@FunctionalInterface
public interface VehicleVisitor {
  /** Takes a vehicle. */
  void visit(int vehicle);
}
