package org.lukou.runtime.profile;

import java.util.List;
import org.lukou.api.signal.SignalTiming;

/**
 * The rules of the signals.
 *
 * @param timing intervals and limits
 * @param changePhase index of the phase shown during a change under paper timing
 * @param phases indices of the phases a controller may choose; empty for all but the change phase
 * @param permittedPhases indices of the phases permitted although their movements cross
 */
public record TimingSettings(
    SignalTiming timing, int changePhase, List<Integer> phases, List<Integer> permittedPhases) {

  /** Copies the lists. */
  public TimingSettings {
    phases = List.copyOf(phases);
    permittedPhases = List.copyOf(permittedPhases);
  }
}
