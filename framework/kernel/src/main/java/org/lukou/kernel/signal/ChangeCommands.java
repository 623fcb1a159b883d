package org.lukou.kernel.signal;

import java.util.List;
import org.lukou.api.network.Junction;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.Phase;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.signal.SignalInterval;
import org.lukou.api.signal.SignalTiming;

/**
 * The commands of one kind of change interval at one junction, by the phases it leads from and to.
 * Each is made when it is first needed and kept.
 */
final class ChangeCommands {

  private final Junction junction;
  private final SignalInterval interval;
  private final Phase changePhase;
  private final SignalCommand[][] commands;

  /** Prepares a junction's changes; {@code changePhase} is what paper timing changes with. */
  ChangeCommands(
      Junction junction, SignalInterval interval, SignalTiming.Style style, int changePhase) {
    this.junction = junction;
    this.interval = interval;
    List<Phase> phases = junction.phases();
    this.changePhase = style == SignalTiming.Style.PAPER ? phases.get(changePhase) : null;
    this.commands = new SignalCommand[phases.size()][phases.size()];
  }

  /** Returns what the junction shows on the way from one phase to another. */
  SignalCommand between(int from, int to) {
    if (commands[from][to] == null) {
      commands[from][to] = create(from, to);
    }
    return commands[from][to];
  }

  private SignalCommand create(int from, int to) {
    MovementSet before = junction.phases().get(from).green();
    MovementSet after = junction.phases().get(to).green();
    MovementSet green = changePhase == null ? before.intersect(after) : changePhase.green();
    MovementSet yellow =
        interval == SignalInterval.YELLOW ? before.minus(green) : MovementSet.EMPTY;
    return new SignalCommand(junction.index(), to, interval, green, yellow);
  }
}
