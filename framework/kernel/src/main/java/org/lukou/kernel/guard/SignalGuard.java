package org.lukou.kernel.guard;

import java.util.Arrays;
import java.util.List;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Movement;
import org.lukou.api.signal.ConflictMatrix;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.Phase;
import org.lukou.kernel.signal.JunctionSignal;
import org.lukou.kernel.time.StepClock;

/**
 * Has the last word on the signal of one junction. A check allocates nothing. Not thread-safe.
 *
 * <p>Rules (see {@link GuardRule}) are tried in a fixed order; the first that applies decides. A
 * guard that does not enforce lets the wish pass and only tells which rule it breaks.
 */
public final class SignalGuard {

  private static final int NONE = -1;

  private final GuardSettings settings;
  private final JunctionSignal signal;
  private final GuardCounts counts;
  private final LaneStates lanes;
  private final ConflictMatrix conflicts;
  private final MovementSet[] greens;
  private final boolean[] crossing;
  private final boolean[] choosable;
  private final int[] phaseServing;
  private final int[][] entryLanes;
  private final int minimumGreenSteps;
  private final int maximumGreenSteps;
  private final int maximumRedSteps;
  private GuardRule broken;

  /** Creates the guard of a junction whose signal it watches. */
  public SignalGuard(
      Junction junction,
      GuardSettings settings,
      JunctionSignal signal,
      LaneStates lanes,
      GuardCounts counts,
      StepClock clock) {
    this.settings = settings;
    this.signal = signal;
    this.lanes = lanes;
    this.counts = counts;
    conflicts = ConflictGeometry.of(junction);
    List<Phase> phases = junction.phases();
    greens = phases.stream().map(Phase::green).toArray(MovementSet[]::new);
    crossing = new boolean[greens.length];
    choosable = new boolean[greens.length];
    for (int i = 0; i < greens.length; i++) {
      crossing[i] = conflicts.hasCrossing(greens[i]) && !settings.permitted().contains(i);
      choosable[i] = settings.phases().contains(i);
    }
    entryLanes = junction.movements().stream().map(Movement::entryLanes).toArray(int[][]::new);
    phaseServing = new int[entryLanes.length];
    Arrays.setAll(phaseServing, this::firstPhaseServing);
    minimumGreenSteps = clock.steps(settings.timing().minimumGreenSeconds());
    maximumGreenSteps = clock.steps(settings.timing().maximumGreenSeconds());
    maximumRedSteps = clock.steps(settings.timing().maximumRedSeconds());
  }

  /** Returns whether a controller may ask for a phase at all. */
  public boolean knows(int wish, boolean changesIncluded) {
    return wish >= 0 && wish < greens.length && (choosable[wish] || changesIncluded);
  }

  /**
   * Judges a wish that {@link #knows} accepts.
   *
   * @return the phase to show; {@link #broken()} then names the rule the wish breaks
   */
  public int judge(int wish) {
    broken = null;
    int verdict = verdict(wish);
    if (broken == null) {
      return wish;
    }
    if (!settings.enforced()) {
      counts.reported(broken);
      return wish;
    }
    counts.intervened(broken);
    return verdict;
  }

  /** Returns the rule that the last wish breaks, null if it breaks none. */
  public GuardRule broken() {
    return broken;
  }

  /** Counts and names a wish for a phase that {@link #knows} does not accept. */
  public void refuseUnknown() {
    broken = GuardRule.UNKNOWN_PHASE;
    counts.intervened(broken);
  }

  /** Forgets the last wish: nothing is judged this time. */
  public void passOver() {
    broken = null;
  }

  /** Returns whether a phase must not be shown at all, by a controller or by a plan. */
  public boolean refuses(int phase) {
    return settings.enforced() && crossing[phase];
  }

  /** Returns whether the green shown must go on for its minimum, whoever wants it to end. */
  public boolean holdsGreen() {
    return settings.enforced() && tooShort(signal.phase());
  }

  /**
   * Returns whether the change from what is shown to another phase gives green to a movement while
   * one that crosses it loses its green or lost it less than a change interval ago.
   */
  public boolean needsIntergreen(int wish) {
    MovementSet shown = signal.current().green();
    for (int ending = 0; ending < entryLanes.length; ending++) {
      if (!greens[wish].contains(ending)
          && (shown.contains(ending) || signal.clearing(ending))
          && crossesGain(ending, wish)) {
        return true;
      }
    }
    return false;
  }

  /** Judges a direct change, as plans make it; true if it has to go through a change interval. */
  public boolean refusesDirectChange(int wish) {
    if (!needsIntergreen(wish)) {
      return false;
    }
    broken = GuardRule.MISSING_INTERGREEN;
    if (settings.enforced()) {
      counts.intervened(broken);
    } else {
      counts.reported(broken);
    }
    return settings.enforced();
  }

  private boolean crossesGain(int ending, int wish) {
    for (int gaining = 0; gaining < entryLanes.length; gaining++) {
      if (greens[wish].contains(gaining)
          && !signal.current().green().contains(gaining)
          && conflicts.between(ending, gaining) == ConflictMatrix.Conflict.CROSSING) {
        return true;
      }
    }
    return false;
  }

  private int verdict(int wish) {
    int shown = signal.phase();
    if (crossing[wish]) {
      return refuse(GuardRule.CROSSING_MOVEMENTS, crossing[shown] ? shown : verdict(shown));
    }
    if (tooShort(shown)) {
      return wish == shown ? wish : refuse(GuardRule.MINIMUM_GREEN, shown);
    }
    int starved = starvedMovement();
    if (starved != NONE && !greens[wish].contains(starved)) {
      boolean served = greens[shown].contains(starved);
      return refuse(GuardRule.MAXIMUM_RED, served ? shown : phaseServing[starved]);
    }
    if (wish == shown && signal.phaseSteps() >= maximumGreenSteps && othersWait(shown)) {
      return refuse(GuardRule.MAXIMUM_GREEN, following(shown));
    }
    return wish;
  }

  private boolean tooShort(int shown) {
    return shown != settings.changePhase() && signal.phaseSteps() < minimumGreenSteps;
  }

  private int refuse(GuardRule rule, int instead) {
    broken = rule;
    return instead;
  }

  /** Returns the movement that waits longest beyond the maximum red and can be helped. */
  private int starvedMovement() {
    int starved = NONE;
    int longest = maximumRedSteps - 1;
    for (int movement = 0; movement < entryLanes.length; movement++) {
      if (phaseServing[movement] != NONE
          && signal.redSteps(movement) > longest
          && waits(movement)) {
        starved = movement;
        longest = signal.redSteps(movement);
      }
    }
    return starved;
  }

  private boolean othersWait(int shown) {
    for (int movement = 0; movement < entryLanes.length; movement++) {
      if (!greens[shown].contains(movement) && waits(movement)) {
        return true;
      }
    }
    return false;
  }

  private boolean waits(int movement) {
    for (int lane : entryLanes[movement]) {
      if (lanes.queue(lane) > 0) {
        return true;
      }
    }
    return false;
  }

  private int firstPhaseServing(int movement) {
    for (int i = 0; i < greens.length; i++) {
      if (choosable[i] && !crossing[i] && greens[i].contains(movement)) {
        return i;
      }
    }
    return NONE;
  }

  private int following(int shown) {
    List<Integer> phases = settings.phases();
    return phases.get((phases.indexOf(shown) + 1) % phases.size());
  }
}
