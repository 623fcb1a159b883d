package org.lukou.kernel.metrics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The field's "average travel time" as its code computes it: from the sets of vehicles seen at each
 * junction after every step, word by word.
 */
final class PresenceLog {

  private final int junctions;
  private final Map<Integer, Set<Integer>> before = new TreeMap<>();
  private final Map<Integer, Map<Integer, int[]>> enterAndLeave = new TreeMap<>();

  PresenceLog(int junctions) {
    this.junctions = junctions;
    for (int junction = 0; junction < junctions; junction++) {
      before.put(junction, Set.of());
      enterAndLeave.put(junction, new TreeMap<>());
    }
  }

  void measure(int[] junctionOfVehicle, int time) {
    for (int junction = 0; junction < junctions; junction++) {
      Set<Integer> seen = new HashSet<>();
      for (int vehicle = 0; vehicle < junctionOfVehicle.length; vehicle++) {
        if (junctionOfVehicle[vehicle] == junction) {
          seen.add(vehicle);
        }
      }
      note(before.put(junction, seen), seen, enterAndLeave.get(junction), time);
    }
  }

  private static void note(Set<Integer> was, Set<Integer> is, Map<Integer, int[]> times, int time) {
    for (int vehicle : is) {
      if (!was.contains(vehicle)) {
        times.putIfAbsent(vehicle, new int[] {time, -1});
      }
    }
    for (int vehicle : was.isEmpty() ? is : was) {
      if (was.isEmpty() || !is.contains(vehicle)) {
        times.get(vehicle)[1] = time;
      }
    }
  }

  /** The mean over all vehicles seen of the sum over the junctions they were seen at. */
  double meanSteps(int end) {
    return times(end).values().stream()
        .mapToInt(times -> times.stream().mapToInt(Integer::intValue).sum())
        .average()
        .orElse(0);
  }

  /** For each vehicle seen, by its number, the mean over the junctions it was seen at. */
  double[] stepsPerJunction(int end) {
    return times(end).values().stream()
        .mapToDouble(times -> times.stream().mapToInt(Integer::intValue).average().orElseThrow())
        .toArray();
  }

  private Map<Integer, List<Integer>> times(int end) {
    Map<Integer, List<Integer>> result = new TreeMap<>();
    for (Map<Integer, int[]> times : enterAndLeave.values()) {
      times.forEach(
          (vehicle, time) ->
              result
                  .computeIfAbsent(vehicle, v -> new ArrayList<>())
                  .add((time[1] == -1 ? end : time[1]) - time[0]));
    }
    return result;
  }
}
