package org.lukou.kernel;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lukou.api.control.Parameters;
import org.lukou.api.network.Junction;
import org.lukou.api.signal.SignalTiming;

/**
 * How a kernel runs.
 *
 * @param timing the timing rules
 * @param changePhase index of the phase kept for changes; paper timing shows it
 * @param phases indices of the phases that controllers may choose; those a junction does not have
 *     are passed over; empty means all but the change phase
 * @param permittedPhases phases that may be shown although their movements cross
 * @param enforced whether the guard overrules decisions or only reports
 * @param stepSeconds length of a step, more than 0
 * @param seed for controllers that draw random numbers
 * @param parameters the algorithm's own settings
 * @param budgetNanos time budget of one decision in nanoseconds, {@link Long#MAX_VALUE} = none
 */
public record KernelSettings(
    SignalTiming timing,
    int changePhase,
    List<Integer> phases,
    Set<Integer> permittedPhases,
    boolean enforced,
    double stepSeconds,
    long seed,
    Parameters parameters,
    long budgetNanos) {

  /** Copies the collections. */
  public KernelSettings {
    phases = List.copyOf(phases);
    permittedPhases = Set.copyOf(permittedPhases);
  }

  /** Returns the phases a controller may choose at a junction, ascending, at least one. */
  List<Integer> phasesOf(Junction junction) {
    int size = junction.phases().size();
    List<Integer> chosen = phases.stream().filter(p -> p < size).sorted().distinct().toList();
    if (!chosen.isEmpty()) {
      return chosen;
    }
    return IntStream.range(0, size).filter(p -> p != changePhase).boxed().toList();
  }
}
