package org.lukou.traffic.sim.internal.network;

/** A strict order between two entries that are named by integers. */
@FunctionalInterface
interface IntRelation {
  boolean holds(int a, int b);
}
