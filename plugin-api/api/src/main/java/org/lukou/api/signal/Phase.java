package org.lukou.api.signal;

/**
 * A signal state of a whole junction, as CityFlow and SUMO use the word (a NEMA phase is a signal
 * group of it).
 *
 * @param index place in the junction's list of phases
 * @param green the movements that may go
 */
public record Phase(int index, MovementSet green) {}
