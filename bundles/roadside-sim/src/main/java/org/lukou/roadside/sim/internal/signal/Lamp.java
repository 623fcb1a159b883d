package org.lukou.roadside.sim.internal.signal;

/** What a movement is shown. */
enum Lamp {
  RED,
  YELLOW,
  GREEN
}
