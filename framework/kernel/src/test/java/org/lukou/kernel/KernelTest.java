package org.lukou.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.Parameters;
import org.lukou.api.journal.Tick;
import org.lukou.api.journal.Tick.LaneReading;
import org.lukou.api.network.Network;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservedProperty;
import org.lukou.api.signal.SignalInterval;
import org.lukou.kernel.fixture.City;
import org.lukou.kernel.fixture.Networks;
import org.lukou.kernel.fixture.QueueWorld;
import org.lukou.kernel.fixture.Script;
import org.lukou.kernel.fixture.Timings;

class KernelTest {

  @Test
  void aJunctionSeesTheJunctionsOneRoadAway() {
    List<List<Integer>> seen = new ArrayList<>();
    Algorithm looking =
        City.interval(
            "looking",
            setup ->
                view -> {
                  seen.add(view.neighbours().stream().map(v -> v.junction().index()).toList());
                  return view.phase();
                });
    try (City city = City.of(Networks.row(3)).under(looking)) {
      city.steps(1);
    }
    assertEquals(List.of(List.of(1), List.of(0, 2), List.of(1)), seen);
  }

  @Test
  void aJunctionSeesTheQueuesOfTheLastStep() {
    List<Integer> seen = new ArrayList<>();
    Network network = Networks.crossroads();
    QueueWorld world = new QueueWorld(network);
    world.afterStep(step -> world.queue(4, step * 10));
    Algorithm looking =
        City.everyStep(
            "looking",
            view -> {
              seen.add(view.queue(4) + view.vehicles(4));
              return 1;
            });
    try (City city = City.of(network).under(looking, world)) {
      city.steps(3);
    }
    assertEquals(List.of(0, 20, 40), seen);
  }

  @Test
  void observationsComeInBeforeTheNextDecision() {
    List<Double> seen = new ArrayList<>();
    Algorithm looking =
        City.everyStep(
            "looking",
            view -> {
              seen.add(view.meanSpeedMps(2));
              return 1;
            });
    try (City city = City.of(Networks.crossroads()).under(looking)) {
      city.steps(1);
      offer(city, "loop 2", 4.5);
      offer(city, "loop 77", 1);
      city.steps(1);
      assertEquals(1, city.kernel().lostObservations());
    }
    assertEquals(List.of(0.0, 4.5), seen);
  }

  @Test
  void aWholeNetworkControllerSeesAndCommandsAllJunctionsInOrder() {
    List<String> seen = new ArrayList<>();
    Algorithm global =
        City.wholeNetwork(
            "global",
            (view, phases) -> {
              seen.add(view.timeSeconds() + " " + List.of(phases[0], phases[1], phases[2]));
              for (int i = 0; i < phases.length; i++) {
                JunctionView junction = view.junctions().get(i);
                assertEquals(i, junction.junction().index());
                phases[i] = 1 + i;
              }
            });
    try (City city = City.of(Networks.row(3)).under(global)) {
      city.steps(31);
    }
    assertEquals(List.of("0.0 [1, 1, 1]", "30.0 [1, 2, 3]"), seen);
  }

  @Test
  void theJournalTellsWhatWasSeenWantedAndCommanded() {
    List<Tick> ticks = new ArrayList<>();
    try (City city =
        City.of(Networks.crossroads())
            .timing(Timings.paper(40, 1_000, 1_000))
            .enforced()
            .sink(ticks::add)
            .under(City.interval("script", setup -> new Script(1, 2, 2)))) {
      city.world().queue(7, 3);
      city.steps(61);
    }
    assertEquals(3, ticks.size());
    Tick refused = ticks.get(1);
    assertEquals(30, refused.timeSeconds());
    assertEquals("junction 0", refused.junction());
    assertEquals("script", refused.controller());
    assertEquals(1, refused.phase());
    assertEquals(30, refused.phaseSeconds());
    assertEquals(2, refused.wantedPhase());
    assertEquals(1, refused.command().phase());
    assertEquals("phase 2 would end a green that is still too short", refused.reason());
    assertEquals(12, refused.lanes().size());
    assertTrue(refused.lanes().contains(new LaneReading(7, 3, 3, 0, false)));
    Tick followed = ticks.get(2);
    assertEquals("", followed.reason());
    assertEquals(SignalInterval.YELLOW, followed.command().interval());
    assertEquals(2, followed.command().phase());
  }

  @Test
  void theJournalOfAPlanTellsItsChangesOnly() {
    List<Tick> ticks = new ArrayList<>();
    try (City city =
        City.of(Networks.crossroads())
            .sink(ticks::add)
            .under(City.everyStep("plan", view -> view.timeSeconds() < 7 ? 1 : 0))) {
      city.steps(20);
    }
    assertEquals(1, ticks.size());
    assertEquals(7, ticks.get(0).timeSeconds());
    assertEquals("", ticks.get(0).reason());
  }

  @Test
  void aReasonIsNeverLeftOverFromAnEarlierWish() {
    List<Tick> ticks = new ArrayList<>();
    try (City city =
        City.of(Networks.crossroads())
            .timing(Timings.field())
            .enforced()
            .sink(ticks::add)
            .under(City.everyStep("plan", view -> view.timeSeconds() < 7 ? 1 : 2))) {
      city.steps(9);
      city.kernel().swap(City.everyStep("other", view -> 3));
      city.steps(2);
    }
    assertEquals(3, ticks.size());
    assertEquals(
        "phase 2 would switch crossing movements without a change interval", ticks.get(0).reason());
    assertEquals(9, ticks.get(1).timeSeconds());
    assertEquals("", ticks.get(1).reason(), "nothing is judged while the change goes on");
  }

  @Test
  void timeIsCountedInSteps() {
    try (City city = City.of(Networks.crossroads()).stepSeconds(0.1).under(City.always(1))) {
      city.steps(3);
      assertEquals(3, city.kernel().steps());
      assertEquals(3 * 0.1, city.kernel().timeSeconds());
    }
  }

  @Test
  void settingsThatDoNotFitTheNetworkAreRefusedWithASentence() {
    QueueWorld world = new QueueWorld(Networks.tee());
    KernelSettings settings =
        new KernelSettings(
            Timings.paper(), 5, List.of(), Set.of(), false, 1, 0, Parameters.NONE, Long.MAX_VALUE);
    assertEquals(
        "junction junction 0 has 3 phases, so phase 5 cannot be kept for changes (changePhase)",
        assertThrows(
                IllegalArgumentException.class,
                () -> new Kernel(world, settings, City.always(1), List.of(), System::nanoTime))
            .getMessage());
  }

  @Test
  void phasesAJunctionDoesNotHaveArePassedOver() {
    List<Integer> offered = new ArrayList<>();
    Algorithm looking =
        City.interval(
            "looking",
            setup -> {
              offered.addAll(setup.phases());
              return view -> 2;
            });
    try (City city = City.of(Networks.tee()).phases(7, 2, 1, 2, 8).under(looking)) {
      city.steps(6);
    }
    assertEquals(List.of(1, 2), offered);
  }

  private static void offer(City city, String source, double speed) {
    city.world()
        .observations()
        .offer(
            new Observation(
                source, ObservedProperty.MEAN_SPEED, 1, 1, 1, speed, Double.POSITIVE_INFINITY));
  }
}
