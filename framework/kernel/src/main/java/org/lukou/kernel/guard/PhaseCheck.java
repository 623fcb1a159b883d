package org.lukou.kernel.guard;

import java.util.List;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.signal.ConflictMatrix;

/** Looks for phases that let crossing movements go, before a run begins. */
public final class PhaseCheck {

  private final Network network;

  /** Creates the check for a network. */
  public PhaseCheck(Network network) {
    this.network = network;
  }

  /** Returns one sentence for each phase of the junction that would have to be permitted. */
  public List<String> problems(Junction junction, GuardSettings settings) {
    ConflictMatrix conflicts = ConflictGeometry.of(junction);
    return settings.phases().stream()
        .filter(phase -> !settings.permitted().contains(phase))
        .map(phase -> problem(junction, phase, conflicts))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private String problem(Junction junction, int phase, ConflictMatrix conflicts) {
    int[] pair = conflicts.firstCrossing(junction.phases().get(phase).green());
    if (pair.length == 0) {
      return "";
    }
    return "junction %s: phase %d lets crossing movements go together: %s and %s"
        .formatted(junction.id(), phase, name(junction, pair[0]), name(junction, pair[1]));
  }

  private String name(Junction junction, int index) {
    Movement movement = junction.movements().get(index);
    return "%d (%s to %s)"
        .formatted(
            index,
            network.roads().get(movement.fromRoad()).id(),
            network.roads().get(movement.toRoad()).id());
  }
}
