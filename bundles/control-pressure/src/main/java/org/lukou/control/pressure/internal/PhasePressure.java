package org.lukou.control.pressure.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.signal.MovementSet;

/**
 * The pressure of each phase of a junction: the sum, over its movements and their entering lanes,
 * of the lane's queue minus what stands on the exit road. Movements that are green in every phase
 * to choose from are left out.
 *
 * <p>Source: P. Varaiya, "Max pressure control of a network of signalized intersections",
 * Transportation Research Part C 36 (2013); with the sum of the exit lanes as in PressLight (KDD
 * 2019), with their mean as Efficient-MP (L. Zhang et al., ICML 2022).
 */
final class PhasePressure {

  /** How the queues of an exit road's lanes are put together. */
  enum Exit {
    /** Their sum, as MaxPressure of the published tables does. */
    SUM,
    /** Their mean, as Efficient-MaxPressure does. */
    MEAN
  }

  private final int[] phases;
  private final int[][] entryLanes;
  private final int[][][] exitLanes;
  private final Exit exit;

  /** Prepares the lanes of every phase of the setup. */
  PhasePressure(JunctionSetup setup, Exit exit) {
    this.exit = exit;
    phases = setup.phases().stream().mapToInt(Integer::intValue).toArray();
    entryLanes = new int[phases.length][];
    exitLanes = new int[phases.length][][];
    MovementSet ignored = setup.alwaysGreen();
    for (int i = 0; i < phases.length; i++) {
      List<Entry> entries = entries(setup.junction(), phases[i], ignored);
      entryLanes[i] = entries.stream().mapToInt(Entry::lane).toArray();
      exitLanes[i] =
          entries.stream().map(entry -> exitLanes(setup.network(), entry)).toArray(int[][]::new);
    }
  }

  /** Returns the number of phases. */
  int size() {
    return phases.length;
  }

  /** Returns the index in the junction of the i-th phase to choose from. */
  int phase(int i) {
    return phases[i];
  }

  /** Returns the entering lanes of the i-th phase, one entry a movement and lane. */
  int[] entryLanes(int i) {
    return entryLanes[i];
  }

  /** Returns the lanes of the exit road of each entry of {@link #entryLanes}. */
  int[][] exitLanes(int i) {
    return exitLanes[i];
  }

  /** Returns the pressure of the i-th phase, in vehicles. */
  double of(int i, JunctionView view) {
    double pressure = 0;
    for (int k = 0; k < entryLanes[i].length; k++) {
      pressure += view.queue(entryLanes[i][k]) - exitQueue(exitLanes[i][k], view);
    }
    return pressure;
  }

  /** Returns the i of the highest pressure, the first of several. */
  int highest(JunctionView view) {
    int best = 0;
    double bestPressure = of(0, view);
    for (int i = 1; i < phases.length; i++) {
      double pressure = of(i, view);
      if (pressure > bestPressure) {
        best = i;
        bestPressure = pressure;
      }
    }
    return best;
  }

  private double exitQueue(int[] lanes, JunctionView view) {
    int queue = 0;
    for (int lane : lanes) {
      queue += view.queue(lane);
    }
    return exit == Exit.MEAN ? (double) queue / lanes.length : queue;
  }

  private record Entry(Movement movement, int lane) {}

  private static List<Entry> entries(Junction junction, int phase, MovementSet ignored) {
    return junction.phases().get(phase).green().minus(ignored).stream()
        .mapToObj(junction.movements()::get)
        .flatMap(
            movement -> IntStream.of(movement.entryLanes()).mapToObj(l -> new Entry(movement, l)))
        .toList();
  }

  private static int[] exitLanes(Network network, Entry entry) {
    return network.roads().get(entry.movement().toRoad()).lanes().stream()
        .mapToInt(Lane::index)
        .toArray();
  }
}
