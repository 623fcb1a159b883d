package org.lukou.api.signal;

/**
 * What a junction has to show from now on, until the next command.
 *
 * @param junction index of the junction in the network
 * @param phase index of the phase shown, or of the one that follows a change interval
 * @param interval which part of the change this is
 * @param green the movements that may go
 * @param yellow the movements whose vehicles must stop if they can; a world without yellow treats
 *     them as red
 */
public record SignalCommand(
    int junction, int phase, SignalInterval interval, MovementSet green, MovementSet yellow) {

  /** Returns the command that shows a phase as it is. */
  public static SignalCommand show(int junction, Phase phase) {
    return new SignalCommand(
        junction, phase.index(), SignalInterval.GREEN, phase.green(), MovementSet.EMPTY);
  }
}
