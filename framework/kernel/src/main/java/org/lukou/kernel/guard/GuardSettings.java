package org.lukou.kernel.guard;

import java.util.List;
import java.util.Set;
import org.lukou.api.signal.SignalTiming;

/**
 * What the guard of one junction holds to.
 *
 * @param timing minimum green, maximum green and maximum red
 * @param phases the phases a controller may choose, ascending
 * @param changePhase the phase kept for changes
 * @param permitted phases that may be shown although their movements cross
 * @param enforced whether the field's rules overrule a decision, or are only reported; an unknown
 *     phase is always refused
 */
public record GuardSettings(
    SignalTiming timing,
    List<Integer> phases,
    int changePhase,
    Set<Integer> permitted,
    boolean enforced) {

  /** Copies the collections. */
  public GuardSettings {
    phases = List.copyOf(phases);
    permitted = Set.copyOf(permitted);
  }
}
