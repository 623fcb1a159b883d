package org.lukou.kernel.signal;

import java.util.Arrays;
import org.lukou.api.control.Actuator;
import org.lukou.api.network.Junction;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.signal.SignalInterval;
import org.lukou.api.signal.SignalTiming;
import org.lukou.kernel.time.StepClock;

/**
 * The signal of one junction: shows phases, and leads from one to another through the change
 * interval. Commands are made once and kept, so that showing them allocates nothing. Not
 * thread-safe.
 */
public final class JunctionSignal {

  /** So long ago that no red since then is too short. */
  private static final int NEVER = -(1 << 30);

  private final StepClock clock;
  private final Actuator actuator;
  private final SignalCommand[] shows;
  private final ChangeCommands yellows;
  private final ChangeCommands allReds;
  private final int yellowSteps;
  private final int allRedSteps;
  private final int[] greenUntilStep;
  private final int startStep;
  private SignalCommand current;
  private int previousPhase;
  private int sinceStep;

  /** Prepares a junction; {@code changePhase} is the phase that paper timing changes with. */
  public JunctionSignal(
      Junction junction, SignalTiming timing, int changePhase, StepClock clock, Actuator actuator) {
    this.clock = clock;
    this.actuator = actuator;
    SignalTiming.Style style = timing.style();
    yellowSteps = clock.steps(timing.yellowSeconds());
    allRedSteps = style == SignalTiming.Style.PAPER ? 0 : clock.steps(timing.allRedSeconds());
    greenUntilStep = new int[junction.movements().size()];
    Arrays.fill(greenUntilStep, NEVER);
    startStep = clock.step();
    shows =
        junction.phases().stream()
            .map(phase -> SignalCommand.show(junction.index(), phase))
            .toArray(SignalCommand[]::new);
    yellows = new ChangeCommands(junction, SignalInterval.YELLOW, style, changePhase);
    allReds = new ChangeCommands(junction, SignalInterval.ALL_RED, style, changePhase);
  }

  /** Shows a phase at once, without a change interval. */
  public void show(int phase) {
    send(shows[phase]);
  }

  /**
   * Leads to a phase through the change interval; nothing if it is shown already, or if a change is
   * under way.
   */
  public void changeTo(int phase) {
    if (changing() || phase == phase()) {
      return;
    }
    previousPhase = phase();
    if (yellowSteps > 0) {
      send(yellows.between(previousPhase, phase));
    } else {
      clearOrShow(phase);
    }
  }

  /** Returns whether a change is under way, or a movement {@linkplain #clearing clearing}. */
  public boolean unsettled() {
    for (int movement = 0; movement < greenUntilStep.length; movement++) {
      if (clearing(movement)) {
        return true;
      }
    }
    return changing();
  }

  /** Goes on with a change whose time has come; call it once, before each step's decisions. */
  public void advance() {
    int steps = clock.step() - sinceStep;
    if (interval() == SignalInterval.YELLOW && steps >= yellowSteps) {
      clearOrShow(phase());
    } else if (interval() == SignalInterval.ALL_RED && steps >= allRedSteps) {
      show(phase());
    }
  }

  private void clearOrShow(int phase) {
    if (allRedSteps > 0) {
      send(allReds.between(previousPhase, phase));
    } else {
      show(phase);
    }
  }

  /** Returns whether the junction is between two phases. */
  public boolean changing() {
    return interval() != SignalInterval.GREEN;
  }

  /** Returns what is shown. */
  public SignalCommand current() {
    return current;
  }

  /** Returns the phase shown, or the one that the change leads to. */
  public int phase() {
    return current.phase();
  }

  /** Returns for how many steps the phase has been shown; 0 during a change. */
  public int phaseSteps() {
    return changing() ? 0 : clock.step() - sinceStep;
  }

  /**
   * Returns for how many steps of this run a movement has had no green; 0 if it has. A green that
   * begins before this very step has not been one yet.
   */
  public int redSteps(int movement) {
    boolean green = clock.step() > sinceStep && current.green().contains(movement);
    return green ? 0 : clock.step() - Math.max(greenUntilStep[movement], startStep);
  }

  /**
   * Returns whether a movement has lost its green so lately that what it let go may still be
   * between the stop lines: less than a change interval ago.
   */
  public boolean clearing(int movement) {
    return !current.green().contains(movement)
        && clock.step() - greenUntilStep[movement] < yellowSteps + allRedSteps;
  }

  private SignalInterval interval() {
    return current.interval();
  }

  private void send(SignalCommand command) {
    if (current != null && clock.step() > sinceStep) {
      noteGreens();
    }
    current = command;
    sinceStep = clock.step();
    actuator.apply(command);
  }

  /** Notes until when what is shown was green; what is replaced in its first step never was. */
  private void noteGreens() {
    for (int movement = 0; movement < greenUntilStep.length; movement++) {
      if (current.green().contains(movement)) {
        greenUntilStep[movement] = clock.step();
      }
    }
  }
}
