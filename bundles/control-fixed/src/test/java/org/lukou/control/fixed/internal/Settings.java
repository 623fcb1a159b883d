package org.lukou.control.fixed.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.Parameters;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.Phase;
import org.lukou.api.signal.SignalPlan;
import org.lukou.api.signal.SignalTiming;

/** Setups of junctions of which a fixed-time controller needs no more than phases and plan. */
final class Settings {

  private static final SignalTiming PAPER =
      new SignalTiming(
          SignalTiming.Style.PAPER,
          30,
          5,
          0,
          0,
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY);

  private Settings() {}

  /** The setup of the k-th junction of a network whose first node is a place at the boundary. */
  static JunctionSetup of(int k, int phases, SignalPlan plan, double stepSeconds) {
    return of(k, phases, plan, stepSeconds, IntStream.range(1, phases).boxed().toList(), Map.of());
  }

  /** The setup of a junction of nine phases of which some may be chosen. */
  static JunctionSetup choosing(List<Integer> phases, Map<String, String> parameters) {
    return of(0, 9, SignalPlan.NONE, 1, phases, parameters);
  }

  private static JunctionSetup of(
      int k,
      int phases,
      SignalPlan plan,
      double stepSeconds,
      List<Integer> chosen,
      Map<String, String> parameters) {
    List<Junction> junctions = new ArrayList<>();
    junctions.add(junction(0, true, 0, SignalPlan.NONE));
    for (int i = 0; i <= k; i++) {
      junctions.add(junction(i + 1, false, phases, plan));
    }
    Network network = new Network("row", junctions, List.of(), List.of(), List.of());
    return new JunctionSetup(
        network, junctions.get(k + 1), chosen, PAPER, stepSeconds, 0, new Parameters(parameters));
  }

  private static Junction junction(int index, boolean boundary, int size, SignalPlan plan) {
    List<Phase> phases =
        IntStream.range(0, size).mapToObj(i -> new Phase(i, MovementSet.EMPTY)).toList();
    return new Junction(
        index,
        "junction " + index,
        new Point(index, 0),
        boundary,
        List.of(),
        List.of(),
        phases,
        plan);
  }
}
