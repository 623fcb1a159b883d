package org.lukou.traffic.sim.internal.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.Scenario.Mode;
import org.lukou.api.scenario.VehicleType;
import org.lukou.api.world.Checkpoint;
import org.lukou.api.world.World;

/** A restored world continues as the first time. */
class CheckpointTest {
  private static final int SAVED = 400;
  private static final int END = 900;
  private static final String LANE = "road_2_2_0_1";
  private static final Event CLOSURE = new Event.RoadClosure("road_2_3_0");
  private static final Event INCIDENT = new Event.Incident(LANE, 300, 10);
  private static final Event PUSH =
      new Event.Push(VehicleType.ofClass("bus").orElseThrow(), List.of("road_0_2_0", "road_4_2_0"));

  @ParameterizedTest
  @CsvSource({"COMPATIBLE, false", "COMPATIBLE, true", "CORRECT, false", "CORRECT, true"})
  void aRestoredRunHasTheSameDigests(Mode mode, boolean laneChange) throws Exception {
    try (World world = Hangzhou.open(mode, laneChange, 1)) {
      Checkpoint checkpoint = world.checkpoint().orElseThrow();
      run(world, 0, SAVED);
      checkpoint.save();
      List<String> first = run(world, SAVED, END);
      checkpoint.restore();
      assertSame(first, run(world, SAVED, END));
      run(world, END, END + 600);
      checkpoint.restore();
      assertSame(first, run(world, SAVED, END));
    }
  }

  @Test
  void aWorldRestoredToItsBeginningIsLikeNew() throws Exception {
    try (World world = Hangzhou.open(Mode.COMPATIBLE, false, 1);
        World other = Hangzhou.open(Mode.COMPATIBLE, false, 1)) {
      Checkpoint beginning = world.checkpoint().orElseThrow();
      beginning.save();
      run(world, 0, Hangzhou.STEPS);
      beginning.restore();
      assertSame(run(other, 0, END), run(world, 0, END));
    }
  }

  @Test
  void savingAgainReplacesWhatWasKept() throws Exception {
    try (World world = Hangzhou.open(Mode.COMPATIBLE, false, 1)) {
      Checkpoint checkpoint = world.checkpoint().orElseThrow();
      checkpoint.save();
      run(world, 0, SAVED);
      String later = world.traceLine();
      checkpoint.save();
      run(world, SAVED, END);
      checkpoint.restore();
      assertEquals(later, world.traceLine());
    }
  }

  @Test
  void restoringNothingIsRefused() throws Exception {
    try (World world = Hangzhou.open(Mode.COMPATIBLE, false, 1)) {
      Checkpoint checkpoint = world.checkpoint().orElseThrow();
      assertThrows(IllegalStateException.class, checkpoint::restore);
    }
  }

  private static void assertSame(List<String> expected, List<String> actual) {
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), actual.get(i));
    }
  }

  /** Runs with events before and after the moment that is kept. */
  private static List<String> run(World world, int from, int to) throws Exception {
    List<String> lines = new ArrayList<>();
    for (int step = from; step < to; step++) {
      switch (step) {
        case 300 -> world.begin(CLOSURE);
        case 350, 500 -> world.begin(PUSH);
        case 450 -> world.begin(INCIDENT);
        case 600 -> world.end(CLOSURE);
        case 650 -> world.end(INCIDENT);
        default -> {}
      }
      Hangzhou.step(world, step);
      if (step % 10 == 0) {
        lines.add(world.traceLine());
      }
    }
    return lines;
  }
}
