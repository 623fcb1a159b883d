package org.lukou.tck.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Network;
import org.lukou.api.network.Road;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.world.Checkpoint;
import org.lukou.api.world.WorldFactory;
import org.lukou.api.world.WorldStatistics;
import org.lukou.tck.thread.StartedThreads;

/**
 * What is expected of a kind of world that has vehicles and perfect detectors. Extend it and return
 * the factory; every rule that is broken is explained. What a world may leave out (listeners,
 * events, checkpoints) is skipped if it does.
 */
@Isolated("one of its rules counts threads")
public abstract class WorldContract {

  private static final int STEPS = 150;

  @TempDir Path directory;

  /** How long threads may take to end. */
  Duration patience = Duration.ofSeconds(20);

  /** Returns the kind of world, a new one at every call. */
  protected abstract WorldFactory factory();

  /**
   * Returns a scenario with a signal and traffic for at least two minutes, all of which has to pass
   * a signal: a small crossroads as CityFlow files, unless a test says otherwise.
   *
   * @param directory an empty directory for its files
   */
  protected Scenario scenario(Path directory) throws IOException {
    return SampleCity.write(directory);
  }

  @Test
  public final void opensAtTimeZeroWithNobodyOnItsLanes() throws IOException {
    try (Watched world = open()) {
      WorldStatistics statistics = world.statistics();
      assertEquals(
          0,
          statistics.running() + statistics.finished(),
          "A world begins empty: nobody can run or have finished before the first step");
      assertEquals(0, vehicles(world), "A world begins empty: its detectors see nobody");
    }
  }

  @Test
  public final void itsNetworkIsDenselyNumberedAndStaysTheSame() throws IOException {
    try (Watched world = open()) {
      Network network = world.world().network();
      world.steps(3);
      assertSame(network, world.world().network(), "A world's network is one object for its life");
      assertFalse(network.signalisedJunctions().isEmpty(), "A world has a signal to control");
      for (int i = 0; i < network.junctions().size(); i++) {
        assertEquals(i, network.junctions().get(i).index(), "junctions.get(i).index() is i");
        Junction junction = network.junctions().get(i);
        for (int phase = 0; phase < junction.phases().size(); phase++) {
          assertEquals(phase, junction.phases().get(phase).index(), "phases.get(i).index() is i");
        }
      }
      for (int i = 0; i < network.roads().size(); i++) {
        assertEquals(i, network.roads().get(i).index(), "roads.get(i).index() is i");
      }
      for (int i = 0; i < network.lanes().size(); i++) {
        assertEquals(i, network.lanes().get(i).index(), "lanes.get(i).index() is i");
      }
    }
  }

  @Test
  public final void theSameScenarioGivesTheSameStepsAgain() throws IOException {
    try (Watched first = open();
        Watched again = open()) {
      assertSameSteps(
          first.steps(STEPS),
          again.steps(STEPS),
          "A scenario with its seed decides everything: no clock, no other random numbers");
      assertTrue(
          first.statistics().finished() > 0,
          "Within %d steps somebody arrives; a world in which nothing happens proves nothing: %s"
              .formatted(STEPS, first.statistics()));
    }
  }

  @Test
  public final void moreThreadsGiveTheSameSteps() throws IOException {
    Scenario scenario = scenario(directory);
    try (Watched one = Watched.open(factory(), scenario);
        Watched three = Watched.open(factory(), withThreads(scenario, 3))) {
      assertSameSteps(
          one.steps(STEPS), three.steps(STEPS), "The number of threads decides nothing but time");
    }
  }

  @Test
  public final void worldsOfOneFactoryDoNotDisturbEachOther() throws IOException {
    Scenario scenario = scenario(directory);
    WorldFactory factory = factory();
    List<String> alone;
    try (Watched world = Watched.open(factory, scenario)) {
      alone = world.steps(60);
    }
    try (Watched one = Watched.open(factory, scenario);
        Watched other = Watched.open(factory, scenario)) {
      other.setRed(true);
      for (int step = 0; step < 60; step++) {
        other.steps(1);
        assertEquals(alone.get(step), one.steps(1).get(0), "Worlds of one factory share no state");
      }
    }
  }

  @Test
  public final void everyVehicleCreatedRunsWaitsOrHasFinished() throws IOException {
    try (Watched world = open()) {
      WorldStatistics before = world.statistics();
      for (int step = 0; step < STEPS; step++) {
        world.steps(1);
        WorldStatistics now = world.statistics();
        assertEquals(
            now.created(),
            now.running() + now.waiting() + now.finished(),
            "No vehicle is lost or counted twice: created is running + waiting + finished, but "
                + now);
        assertTrue(
            now.created() >= before.created() && now.finished() >= before.finished(),
            "Nobody is taken back who was created or has finished: " + before + ", then " + now);
        before = now;
      }
    }
  }

  @Test
  public final void itsDetectorsSeeThoseOnTheLanes() throws IOException {
    long most = 0;
    try (Watched world = open()) {
      for (int step = 0; step < STEPS; step++) {
        world.steps(1);
        LaneStates lanes = world.lanes();
        for (int lane = 0; lane < lanes.lanes(); lane++) {
          assertTrue(
              lanes.queue(lane) >= 0 && lanes.queue(lane) <= lanes.vehicles(lane),
              "Who queues on a lane is on it: lane " + lane);
          assertTrue(lanes.meanSpeedMps(lane) >= 0, "Nobody drives backwards: lane " + lane);
          assertEquals(
              Double.POSITIVE_INFINITY,
              lanes.validUntil(lane),
              "Perfect detectors say that what they see is valid (LaneStates.setAlwaysValid)");
        }
        long seen = vehicles(world);
        assertTrue(
            seen <= world.statistics().running(),
            "Only who runs is on a lane: " + seen + " seen, " + world.statistics());
        most = Math.max(most, seen);
      }
    }
    assertTrue(most > 0, "Detectors see somebody in " + STEPS + " steps; they saw nobody");
  }

  @Test
  public final void nobodyPassesARedSignal() throws IOException {
    try (Watched red = open()) {
      red.setRed(true);
      red.steps(STEPS);
      assertEquals(
          0,
          red.statistics().finished(),
          "All traffic of the scenario has to pass a signal; with all of them red from the first"
              + " step on nobody arrives");
    }
  }

  @Test
  public final void aCommandIsEffectiveFromTheNextStep() throws IOException {
    try (Watched world = open()) {
      for (int step = 0; step < STEPS; step++) {
        world.steps(1);
        for (Junction junction : world.world().network().signalisedJunctions()) {
          assertEquals(
              world.shown(junction),
              world.world().green(junction.index()),
              "After a command and a step World.green tells the movements of the command");
        }
      }
    }
  }

  @Test
  public final void greenForWhoWaitsLetsThemGo() throws IOException {
    try (Watched world = open()) {
      world.setRed(true);
      world.steps(60);
      long waited = vehicles(world);
      world.setRed(false);
      world.steps(90);
      assertTrue(
          world.statistics().finished() > 0,
          waited + " vehicles waited at red; while each phase was shown in turn nobody arrived");
    }
  }

  @Test
  public final void tellsListenersOfEveryVehicle() throws IOException {
    try (Watched world = open()) {
      Travellers travellers = new Travellers();
      world.world().listen(travellers);
      world.steps(STEPS);
      assumeTrue(travellers.created() > 0, "this world tells listeners nothing");
      WorldStatistics now = world.statistics();
      assertEquals(List.of(), travellers.contradictions(), "What listeners are told fits together");
      assertEquals(now.created(), travellers.created(), "Every vehicle created is told of");
      assertEquals(now.finished(), travellers.finished(), "Every vehicle finished is told of");
      LaneStates lanes = world.lanes();
      for (int lane = 0; lane < lanes.lanes(); lane++) {
        assertEquals(
            travellers.on(lane),
            lanes.vehicles(lane),
            "Listeners are told who is on a lane as the detectors see it: lane " + lane);
      }
    }
  }

  @Test
  public final void showsEveryRunningVehicleIfItShowsAny() throws IOException {
    try (Watched world = open()) {
      world.steps(60);
      long[] shown = new long[1];
      world.world().forEachVehicle(vehicle -> shown[0]++);
      assumeTrue(shown[0] > 0, "this world shows no single vehicles");
      assertEquals(world.statistics().running(), shown[0], "Every running vehicle is shown once");
    }
  }

  @Test
  public final void refusesAFileThatIsNotThereByItsName() throws IOException {
    Scenario good = scenario(directory);
    assertRefused(withNetwork(good, directory.resolve("no-such-network.json")), "no-such-network");
    assertRefused(withDemand(good, directory.resolve("no-such-demand.json")), "no-such-demand");
  }

  @Test
  public final void refusesAFileThatItCannotReadByItsName() throws IOException {
    Scenario good = scenario(directory);
    Path text = Files.writeString(directory.resolve("a-letter.txt"), "Dear city, all my best");
    assertRefused(withNetwork(good, text), "a-letter.txt");
    assertRefused(withDemand(good, text), "a-letter.txt");
    Path half = directory.resolve("half-a-network");
    byte[] bytes = Files.readAllBytes(good.network());
    Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(withNetwork(good, half), "half-a-network");
  }

  @Test
  public final void anEventThatIsRefusedChangesNothing() throws IOException {
    try (Watched plain = open();
        Watched asked = open()) {
      plain.steps(20);
      asked.steps(20);
      for (Event event :
          List.of(
              new Event.LaneClosure("no such lane"),
              new Event.RoadClosure("no such road"),
              new Event.Speed("no such vehicle", 3),
              new Event.Reroute("no such vehicle", List.of("no such road")),
              new Event.Incident("no such lane", 10, 5))) {
        assertFalse(asked.begins(event), "What is not there cannot be told what to do: " + event);
      }
      assertSameSteps(
          plain.steps(60), asked.steps(60), "An event that is refused changes nothing in a world");
    }
  }

  @Test
  public final void anEventIsRefusedOrHonoured() throws IOException {
    try (Watched plain = open();
        Watched closed = open()) {
      Network network = closed.world().network();
      List<Event> closures = network.roads().stream().map(WorldContract::closure).toList();
      boolean taken = closures.stream().map(closed::begins).reduce(false, Boolean::logicalOr);
      assumeTrue(taken, "this world refuses to close roads");
      plain.steps(STEPS);
      closed.steps(STEPS);
      assertTrue(
          closed.statistics().finished() < plain.statistics().finished(),
          "Who takes an event honours it: with every road closed as many arrived as without");
    }
  }

  @Test
  public final void aCheckpointGivesTheSameStepsAgain() throws IOException {
    try (Watched world = open()) {
      Optional<Checkpoint> offered = world.world().checkpoint();
      assumeTrue(offered.isPresent(), "this world cannot return to an earlier state");
      Checkpoint checkpoint = offered.get();
      assertThrows(
          IllegalStateException.class,
          checkpoint::restore,
          "A checkpoint cannot return to a state that was never saved");
      world.steps(40);
      String saved = world.sight();
      checkpoint.save();
      int position = world.position();
      List<String> first = world.steps(60);
      checkpoint.restore();
      world.goBackTo(position);
      assertEquals(saved, world.sight(), "A checkpoint brings back the state that was saved");
      assertSameSteps(first, world.steps(60), "From a checkpoint a world goes on as it did before");
    }
  }

  @Test
  public final void closingEndsItsThreads() throws IOException, InterruptedException {
    StartedThreads threads = StartedThreads.sinceNow();
    Watched world = Watched.open(factory(), withThreads(scenario(directory), 3));
    world.steps(20);
    world.close();
    assertEquals(
        List.of(), threads.left(patience), "A world that is closed has ended all its threads");
  }

  /** Compares step by step: what differs first tells more than all that differs. */
  private static void assertSameSteps(List<String> expected, List<String> actual, String rule) {
    for (int step = 0; step < expected.size(); step++) {
      assertEquals(expected.get(step), actual.get(step), rule + "; different after step " + step);
    }
  }

  private Watched open() throws IOException {
    return Watched.open(factory(), scenario(directory));
  }

  private static long vehicles(Watched world) {
    LaneStates lanes = world.lanes();
    long sum = 0;
    for (Lane lane : world.world().network().lanes()) {
      sum += lanes.vehicles(lane.index());
    }
    return sum;
  }

  private static Event closure(Road road) {
    return new Event.RoadClosure(road.id());
  }

  private void assertRefused(Scenario scenario, String name) {
    ScenarioException refusal =
        assertThrows(
            ScenarioException.class,
            () -> factory().open(scenario).close(),
            "A scenario that cannot be run is refused with a ScenarioException: " + name);
    assertTrue(
        String.valueOf(refusal.getMessage()).contains(name),
        "A refusal names the file, so that the user finds it: "
            + name
            + " is not in: "
            + refusal.getMessage());
  }

  private static Scenario withThreads(Scenario s, int threads) {
    return with(s, s.network(), s.demand(), threads);
  }

  private static Scenario withNetwork(Scenario s, Path network) {
    return with(s, network, s.demand(), s.threads());
  }

  private static Scenario withDemand(Scenario s, Path demand) {
    return with(s, s.network(), demand, s.threads());
  }

  private static Scenario with(Scenario s, Path network, Path demand, int threads) {
    return new Scenario(
        network,
        demand,
        s.seed(),
        s.stepSeconds(),
        s.durationSeconds(),
        s.mode(),
        s.laneChange(),
        s.perturbation(),
        threads);
  }
}
