package org.lukou.traffic.sim.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.lukou.api.scenario.VehicleType;
import org.lukou.traffic.sim.internal.network.NetworkCompiler;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.network.RoutePlanner;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;
import org.lukou.traffic.sim.internal.roadnet.RoadnetReader;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/**
 * The default city's streets with random traffic of all classes, random signals (in the correct
 * mode with yellow and all-red in between), and random closures and obstacles. The field's drivers
 * run into each other where vehicles start inside the city or are told speeds; only correct ones
 * have to bear that.
 */
final class RandomCity {
  private static final RoadNetwork NETWORK = network();
  private static final int CHANGE_STEPS = 5;
  private static final int YELLOW_STEPS = 3;

  private final long seed;
  private final boolean correct;
  private final boolean laneChange;
  private final Random random;
  private final Engine engine;
  private final int[] phase;
  private final int[] next;
  private final int[] changeAt;
  private final List<int[]> closed = new ArrayList<>();
  private final List<Integer> obstacles = new ArrayList<>();

  RandomCity(long seed, boolean correct, boolean laneChange) {
    this.seed = seed;
    this.correct = correct;
    this.laneChange = laneChange;
    this.random = new Random(seed);
    EngineOptions options =
        EngineOptions.of(1, (int) seed)
            .withCorrect(correct)
            .withLaneChange(laneChange)
            .withRearrangeFrom(random.nextBoolean() ? 0 : 5000);
    this.engine = new Engine(NETWORK, flows(), options);
    this.phase = new int[NETWORK.junctionCount()];
    this.next = new int[phase.length];
    this.changeAt = new int[phase.length];
  }

  Engine engine() {
    return engine;
  }

  /** Returns whether the field's dynamics let a vehicle overlap with the one ahead of it. */
  boolean mayOverlap(int v, int ahead) {
    boolean merged = engine.vehicles().previous(v) != engine.vehicles().previous(ahead);
    return !correct && (merged || laneChange);
  }

  @Override
  public String toString() {
    return "seed "
        + seed
        + (correct ? ", correct" : ", compatible")
        + (laneChange ? ", lane change" : "");
  }

  /** Does what happens before a step. */
  void disturb(int step) {
    for (int j = 0; j < phase.length; j++) {
      if (!NETWORK.junctionVirtual[j]) {
        signal(j, step);
      }
    }
    if (random.nextInt(40) == 0) {
      happen();
    }
    if (correct && random.nextInt(5) == 0) {
      tellSpeed();
    }
  }

  private void signal(int j, int step) {
    if (step == changeAt[j]) {
      phase[j] = next[j];
      engine.setPhase(j, phase[j]);
      next[j] = random.nextInt(NETWORK.phaseGreen[j].length);
      changeAt[j] = step + 8 + random.nextInt(40);
    } else if (correct && step == changeAt[j] - CHANGE_STEPS) {
      change(j, true);
    } else if (correct && step == changeAt[j] - CHANGE_STEPS + YELLOW_STEPS) {
      change(j, false);
    }
  }

  private void change(int j, boolean yellow) {
    long[] now = NETWORK.phaseGreen[j][phase[j]];
    long[] then = NETWORK.phaseGreen[j][next[j]];
    long[] kept = new long[now.length];
    long[] lost = new long[now.length];
    for (int word = 0; word < now.length; word++) {
      kept[word] = now[word] & then[word];
      lost[word] = yellow ? now[word] & ~then[word] : 0;
    }
    engine.setGreenAndYellow(j, kept, lost);
  }

  private void happen() {
    switch (random.nextInt(4)) {
      case 0 -> {
        int from = random.nextInt(NETWORK.laneCount);
        int road = NETWORK.laneRoad[from];
        int to = random.nextBoolean() ? from + 1 : NETWORK.roadFirstLane[road + 1];
        engine.interventions().close(from, to);
        closed.add(new int[] {from, to});
      }
      case 1 -> {
        if (!closed.isEmpty()) {
          int[] lanes = closed.remove(random.nextInt(closed.size()));
          engine.interventions().open(lanes[0], lanes[1]);
        }
      }
      case 2 -> {
        int lane = random.nextInt(NETWORK.laneCount);
        double length = 2 + random.nextInt(20);
        double front = length + random.nextDouble() * (NETWORK.length[lane] - length);
        obstacles.add(engine.interventions().block(lane, front, length));
      }
      default -> {
        if (!obstacles.isEmpty()) {
          engine.interventions().clear(obstacles.remove(random.nextInt(obstacles.size())));
        }
      }
    }
  }

  private void tellSpeed() {
    int v = engine.vehicles().front(random.nextInt(NETWORK.drivableCount));
    if (v >= 0 && engine.vehicles().kind(v).maxSpeed() > 0) {
      engine.interventions().setSpeed(v, random.nextDouble() * 12);
    }
  }

  private List<FlowRecord> flows() {
    List<VehicleType> types =
        VehicleType.classes().stream().map(c -> VehicleType.ofClass(c).orElseThrow()).toList();
    RoutePlanner planner = new RoutePlanner(NETWORK);
    List<FlowRecord> flows = new ArrayList<>();
    int count = 50 + random.nextInt(250);
    while (flows.size() < count) {
      int[] route = walk(planner, 2 + random.nextInt(7));
      int start = random.nextInt(300);
      int interval = 2 + random.nextInt(30);
      if (route.length > 1) {
        VehicleRecord type = VehicleRecord.of(types.get(random.nextInt(types.size())));
        flows.add(new FlowRecord(type, route, interval, start, start + random.nextInt(200)));
      }
    }
    return flows;
  }

  private int[] walk(RoutePlanner planner, int roads) {
    int[] route = new int[roads];
    do {
      route[0] = random.nextInt(NETWORK.roadCount());
    } while (!correct && !NETWORK.junctionVirtual[NETWORK.roadFrom[route[0]]]);
    for (int i = 1; i < roads; i++) {
      int at = route[i - 1];
      int[] choices =
          Arrays.stream(NETWORK.junctionRoads[NETWORK.roadTo[at]])
              .filter(road -> planner.connects(at, road))
              .toArray();
      if (choices.length == 0) {
        return Arrays.copyOf(route, i);
      }
      route[i] = choices[random.nextInt(choices.length)];
    }
    return route;
  }

  private static RoadNetwork network() {
    Path file = Path.of("../../testbed-profiles/hangzhou/network.json");
    try (InputStream in = Files.newInputStream(file)) {
      return NetworkCompiler.compile("network.json", RoadnetReader.read("network.json", in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
