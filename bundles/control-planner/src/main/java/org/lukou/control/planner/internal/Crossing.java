package org.lukou.control.planner.internal;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Movement;
import org.lukou.api.signal.MovementSet;

/**
 * A signalised junction: the phases to choose from, which go by their place among them here, and
 * the lanes around it. Never changes.
 */
final class Crossing {

  /** The junction. */
  final Junction junction;

  /** The phases to choose from, by index in the junction, ascending. */
  final int[] phases;

  /** What every one of them lets go. */
  final MovementSet always;

  /** The lanes that enter the junction, ascending. */
  final int[] entries;

  private final int[][] greenLanes;
  private final int[][] entryLanes;
  private final int[][][] exitLanes;

  /** Prepares a junction; {@code lanesOf} gives the lanes of a road. */
  Crossing(JunctionSetup setup, IntFunction<int[]> lanesOf) {
    junction = setup.junction();
    phases = setup.phases().stream().mapToInt(Integer::intValue).toArray();
    always = setup.alwaysGreen();
    entries =
        junction.movements().stream()
            .flatMapToInt(m -> IntStream.of(m.entryLanes()))
            .sorted()
            .distinct()
            .toArray();
    greenLanes = new int[phases.length][];
    entryLanes = new int[phases.length][];
    exitLanes = new int[phases.length][][];
    for (int place = 0; place < phases.length; place++) {
      greenLanes[place] =
          junction.phases().get(phases[place]).green().stream()
              .flatMap(m -> IntStream.of(junction.movements().get(m).entryLanes()))
              .toArray();
      entryLanes[place] = moving(place).flatMapToInt(m -> IntStream.of(m.entryLanes())).toArray();
      exitLanes[place] =
          moving(place)
              .flatMap(m -> IntStream.of(m.entryLanes()).mapToObj(l -> lanesOf.apply(m.toRoad())))
              .toArray(int[][]::new);
    }
  }

  private Stream<Movement> moving(int place) {
    return junction.phases().get(phases[place]).green().minus(always).stream()
        .mapToObj(junction.movements()::get);
  }

  /** Returns the place of a phase among those to choose from, the first if it is not one. */
  int placeOf(int phase) {
    return Math.max(0, Arrays.binarySearch(phases, phase));
  }

  /** Marks the lanes that a phase lets go. */
  void mark(int place, boolean[] green) {
    for (int lane : greenLanes[place]) {
      green[lane] = true;
    }
  }

  /**
   * Puts all phases into the order in which they are worth trying: the present one, then the others
   * by falling efficient pressure (L. Zhang et al., ICML 2022: queues before the stop line minus
   * the mean of those on the exit road).
   *
   * @param order out: places, as many as there are phases
   */
  void rank(LaneStates lanes, int present, int[] order) {
    order[0] = present;
    int n = 1;
    for (int place = 0; place < phases.length; place++) {
      if (place == present) {
        continue;
      }
      double pressure = pressure(place, lanes);
      int at = n++;
      for (; at > 1 && pressure(order[at - 1], lanes) < pressure; at--) {
        order[at] = order[at - 1];
      }
      order[at] = place;
    }
  }

  /** Returns the place of the phase with the highest efficient pressure, preferably the present. */
  int efficient(LaneStates lanes, int present) {
    int best = present;
    for (int place = 0; place < phases.length; place++) {
      if (pressure(place, lanes) > pressure(best, lanes)) {
        best = place;
      }
    }
    return best;
  }

  private double pressure(int place, LaneStates lanes) {
    double pressure = 0;
    for (int k = 0; k < entryLanes[place].length; k++) {
      int queue = 0;
      for (int lane : exitLanes[place][k]) {
        queue += lanes.queue(lane);
      }
      pressure += lanes.queue(entryLanes[place][k]) - (double) queue / exitLanes[place][k].length;
    }
    return pressure;
  }
}
