package org.lukou.traffic.sim.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/** Interface calls of a reference run, by step. */
public final class Events {
  private final Map<Integer, List<String[]>> byStep = new HashMap<>();
  private final Map<String, Integer> roads = new HashMap<>();

  /** Reads the calls of a run, none if {@code file} is null. */
  public Events(Path file, Engine engine) {
    String[] ids = engine.network().roadIds;
    for (int r = 0; r < ids.length; r++) {
      roads.put(ids[r], r);
    }
    if (file != null) {
      for (String line : SharedData.lines(file)) {
        String[] words = line.split(" ", -1);
        byStep.computeIfAbsent(Integer.parseInt(words[0]), k -> new ArrayList<>()).add(words);
      }
    }
  }

  /** Executes the calls that come before the coming step. */
  public void before(Engine engine) {
    for (String[] words : byStep.getOrDefault(engine.steps(), List.of())) {
      execute(engine, words);
    }
  }

  private void execute(Engine engine, String... words) {
    switch (words[1]) {
      case "speed" -> {
        int v = engine.vehicles().find(words[2]);
        if (v >= 0) {
          engine.interventions().setSpeed(v, Double.parseDouble(words[3]));
        }
      }
      case "push" -> {
        double length = Double.parseDouble(words[2]);
        double maxSpeed = Double.parseDouble(words[3]);
        engine
            .interventions()
            .push(VehicleRecord.standard().with(length, maxSpeed), roads(words, 4));
      }
      default -> {
        int v = engine.vehicles().find(words[2]);
        if (v >= 0) {
          engine.interventions().setRoute(v, roads(words, 3));
        }
      }
    }
  }

  private int[] roads(String[] words, int from) {
    return Arrays.stream(words, from, words.length).mapToInt(roads::get).toArray();
  }
}
