package org.lukou.api.signal;

/** The parts of a change from one phase to another. */
public enum SignalInterval {
  /** The phase itself. */
  GREEN,
  /** The movements that lose their right of way are warned. */
  YELLOW,
  /** The junction clears before the next phase begins. */
  ALL_RED
}
