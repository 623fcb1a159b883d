package org.lukou.roadside.sim.internal.signal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.lukou.api.signal.MovementSet;

/**
 * The lamps of one junction, movement by movement, and the cabinet's own timing: a green that ends
 * has lasted long enough and turns yellow first, and none begins beside a conflicting one. Not
 * thread-safe.
 */
final class Lamps {

  /** Times are sums of steps; this is far below one, and above their rounding, in seconds. */
  private static final double ROUNDING = 1e-6;

  private final Conflicts conflicts;
  private final CabinetTiming timing;
  private final Lamp[] shown;
  private final double[] since;

  /** The movements of each colour, worked out once after each change. */
  private final Map<Lamp, MovementSet> showing = new EnumMap<>(Lamp.class);

  /** Dark lamps, which is as good as red for a long time. */
  Lamps(Conflicts conflicts, CabinetTiming timing) {
    this.conflicts = conflicts;
    this.timing = timing;
    shown = new Lamp[conflicts.movements()];
    since = new double[shown.length];
    clear(Double.NEGATIVE_INFINITY);
  }

  /** Shows red everywhere at once: after a restart, and when the monitor has latched. */
  void clear(double now) {
    Arrays.fill(shown, Lamp.RED);
    Arrays.fill(since, now);
    showing.clear();
  }

  /**
   * Comes as near to what is wanted as the timing lets it. Between yellow and the next green a
   * movement is red for a step at least.
   *
   * @param now in seconds
   * @param green the movements that should go
   * @param yellow those that should be yellow as long as this is wanted; only what was green can be
   */
  void follow(double now, MovementSet green, MovementSet yellow) {
    for (int movement = 0; movement < shown.length; movement++) {
      end(movement, now, green, yellow);
    }
    for (int movement = 0; movement < shown.length; movement++) {
      boolean rested = shown[movement] == Lamp.RED && since[movement] < now;
      if (rested && green.contains(movement) && isFree(movement)) {
        show(movement, Lamp.GREEN, now);
      }
    }
  }

  private void end(int movement, double now, MovementSet green, MovementSet yellow) {
    double lasted = now - since[movement] + ROUNDING;
    if (shown[movement] == Lamp.GREEN
        && !green.contains(movement)
        && lasted >= timing.minimumGreenSeconds()) {
      show(movement, Lamp.YELLOW, now);
    } else if (shown[movement] == Lamp.YELLOW
        && !yellow.contains(movement)
        && lasted >= timing.yellowSeconds()) {
      show(movement, Lamp.RED, now);
    }
  }

  private boolean isFree(int movement) {
    for (int other = 0; other < shown.length; other++) {
      if (shown[other] != Lamp.RED && conflicts.between(movement, other)) {
        return false;
      }
    }
    return true;
  }

  private void show(int movement, Lamp lamp, double now) {
    shown[movement] = lamp;
    since[movement] = now;
    showing.clear();
  }

  /** Returns the movements that are shown a colour. */
  MovementSet showing(Lamp lamp) {
    return showing.computeIfAbsent(lamp, this::movements);
  }

  private MovementSet movements(Lamp lamp) {
    return MovementSet.of(
        IntStream.range(0, shown.length).filter(movement -> shown[movement] == lamp).toArray());
  }
}
