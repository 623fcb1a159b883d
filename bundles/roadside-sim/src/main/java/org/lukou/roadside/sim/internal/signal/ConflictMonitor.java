package org.lukou.roadside.sim.internal.signal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lukou.api.signal.MovementSet;

/**
 * Watches what the lamps of one junction show and knows nothing of who decides: as the malfunction
 * management unit of a cabinet does (NEMA TS 2). Once it has seen a violation it stays latched
 * until it is reset. Not thread-safe.
 */
final class ConflictMonitor {

  private static final double ROUNDING = 1e-6;

  private final Conflicts conflicts;
  private final CabinetTiming timing;
  private final Lamp[] seen;
  private final double[] since;
  private final Runnable whenLatched;
  private String reason = "";

  /** A monitor of dark lamps; {@code whenLatched} is run on every violation that latches it. */
  ConflictMonitor(Conflicts conflicts, CabinetTiming timing, Runnable whenLatched) {
    this.conflicts = conflicts;
    this.timing = timing;
    this.whenLatched = whenLatched;
    seen = new Lamp[conflicts.movements()];
    since = new double[seen.length];
    reset();
  }

  /** Looks at what is shown from now on; a violation latches. */
  void watch(double now, MovementSet green, MovementSet yellow) {
    for (int movement = 0; movement < seen.length; movement++) {
      Lamp lamp =
          green.contains(movement)
              ? Lamp.GREEN
              : yellow.contains(movement) ? Lamp.YELLOW : Lamp.RED;
      if (lamp != seen[movement]) {
        change(movement, lamp, now);
      }
    }
    for (int movement = 0; movement < seen.length; movement++) {
      for (int other = 0; other < movement; other++) {
        if (seen[movement] != Lamp.RED
            && seen[other] != Lamp.RED
            && conflicts.between(movement, other)) {
          latch("movements %d and %d conflict and are not both red".formatted(other, movement));
        }
      }
    }
  }

  /** Latches if a command lets movements go together that conflict. */
  void judge(MovementSet green, MovementSet yellow) {
    MovementSet going = MovementSet.of(IntStream.concat(green.stream(), yellow.stream()).toArray());
    List<Integer> pair = conflicts.firstIn(going);
    if (!pair.isEmpty()) {
      latch(
          "commanded green or yellow for movements %d and %d, which conflict"
              .formatted(pair.get(0), pair.get(1)));
    }
  }

  private void change(int movement, Lamp lamp, double now) {
    double lasted = now - since[movement] + ROUNDING;
    if (seen[movement] == Lamp.GREEN) {
      if (lamp == Lamp.RED) {
        latch("movement %d turned red without yellow".formatted(movement));
      } else if (lasted < timing.minimumGreenSeconds()) {
        latch("movement %d was green for %.1f s only".formatted(movement, lasted));
      }
    } else if (seen[movement] == Lamp.YELLOW) {
      if (lamp == Lamp.GREEN) {
        latch("movement %d turned from yellow to green".formatted(movement));
      } else if (lasted < timing.leastYellowSeconds()) {
        latch("movement %d was yellow for %.1f s only".formatted(movement, lasted));
      }
    } else if (lamp == Lamp.YELLOW) {
      latch("movement %d turned from red to yellow".formatted(movement));
    }
    seen[movement] = lamp;
    since[movement] = now;
  }

  private void latch(String why) {
    if (reason.isEmpty()) {
      reason = why;
      whenLatched.run();
    }
  }

  /** Returns what it has latched on, empty if it has not. */
  String reason() {
    return reason;
  }

  boolean latched() {
    return !reason.isEmpty();
  }

  /** Releases it; every lamp is taken to be red. */
  void reset() {
    reason = "";
    Arrays.fill(seen, Lamp.RED);
    Arrays.fill(since, Double.NEGATIVE_INFINITY);
  }
}
