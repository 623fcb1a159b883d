package org.lukou.api.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalTiming;

/**
 * What a controller knows of its junction before it starts.
 *
 * @param network the whole network
 * @param junction the junction to control
 * @param phases indices of the phases it may choose, ascending, at least one; phases kept for
 *     changes are not among them
 * @param timing the timing rules of the run
 * @param stepSeconds time between two steps
 * @param seed for controllers that draw random numbers; differs from junction to junction
 * @param parameters the algorithm's own settings
 */
public record JunctionSetup(
    Network network,
    Junction junction,
    List<Integer> phases,
    SignalTiming timing,
    double stepSeconds,
    long seed,
    Parameters parameters) {

  /** Copies the list. */
  public JunctionSetup {
    phases = List.copyOf(phases);
  }

  /**
   * Returns the movements that are green in every phase to choose from; they make no difference
   * between phases.
   */
  public MovementSet alwaysGreen() {
    return phases.stream()
        .map(phase -> junction.phases().get(phase).green())
        .reduce(MovementSet::intersect)
        .orElse(MovementSet.EMPTY);
  }

  /**
   * Returns the lanes that a phase serves, each once: those that enter by its movements, without
   * the movements that are {@linkplain #alwaysGreen always green}.
   */
  public int[] lanesOf(int phase) {
    return junction.phases().get(phase).green().minus(alwaysGreen()).stream()
        .mapToObj(junction.movements()::get)
        .flatMapToInt(movement -> IntStream.of(movement.entryLanes()))
        .distinct()
        .toArray();
  }

  /**
   * Returns the phases that a fixed cycle needs, ascending, at least one: those that serve a lane
   * that none before them serves.
   */
  public List<Integer> cycle() {
    Set<Integer> served = new HashSet<>();
    List<Integer> cycle = new ArrayList<>();
    for (int phase : phases) {
      if (served.addAll(IntStream.of(lanesOf(phase)).boxed().toList())) {
        cycle.add(phase);
      }
    }
    return cycle.isEmpty() ? phases.subList(0, 1) : cycle;
  }
}
