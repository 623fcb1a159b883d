package org.lukou.race.run;

import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.lukou.api.control.LaneStates;
import org.lukou.api.control.Parameters;
import org.lukou.api.network.Zone;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.scenario.TimedEvent;
import org.lukou.api.world.World;
import org.lukou.kernel.Algorithm;
import org.lukou.kernel.Incident;
import org.lukou.kernel.KernelSettings;
import org.lukou.kernel.metrics.RunMetrics;
import org.lukou.kernel.run.Run;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.RaceScenario;
import org.lukou.race.detection.PartlySeenWorld;
import org.lukou.race.detection.TrueQueues;
import org.lukou.race.result.CellRecord;
import org.lukou.race.result.CellResult;
import org.lukou.scenario.event.EventReader;

/** A cell whose world is open and whose kernel stands at step 0. One thread. */
final class OpenCell implements AutoCloseable {

  private final Cell cell;
  private final World world;
  private final List<Zone> zones;
  private final Run run;
  private final TrueQueues truth;

  private OpenCell(Cell cell, World world, List<Zone> zones, Run run, TrueQueues truth) {
    this.cell = cell;
    this.world = world;
    this.zones = zones;
    this.run = run;
    this.truth = truth;
  }

  static OpenCell of(Cell cell, Bundles bundles, Places places, LongSupplier nanoClock)
      throws RaceException, ScenarioException {
    RaceScenario course = cell.scenario();
    Algorithm algorithm = bundles.algorithm(cell.entrant().controller());
    List<TimedEvent> events =
        course.events() == null ? List.of() : EventReader.read(places.of(course.events()));
    Scenario scenario =
        course.on(places.of(course.network()), places.of(course.demand()), cell.seed());
    World world = seen(bundles.world(course.world()).open(scenario), cell);
    try {
      KernelSettings settings = settings(cell);
      List<Zone> zones = zones(course, world);
      Run run = new Run(world, scenario, settings, algorithm, events, zones, List.of(), nanoClock);
      OpenCell open = new OpenCell(cell, world, zones, run, truth(world, course));
      open.refuseUnusedSettings(settings.parameters());
      return open;
    } catch (RaceException | RuntimeException | LinkageError e) {
      world.close();
      throw e;
    }
  }

  private static World seen(World world, Cell cell) throws RaceException {
    if (cell.detection().perfect()) {
      return world;
    }
    try {
      return PartlySeenWorld.of(world, cell.detection(), cell.seed());
    } catch (RaceException e) {
      world.close();
      throw e;
    }
  }

  private static List<Zone> zones(RaceScenario course, World world) throws RaceException {
    for (Zone zone : course.zones()) {
      for (String junction : zone.junctions()) {
        if (world.network().junction(junction).isEmpty()) {
          throw new RaceException(
              "the zone %s of the scenario %s names the junction %s, which its network does not have"
                  .formatted(zone.name(), course.name(), junction));
        }
      }
    }
    return course.zones().isEmpty() ? NetworkZones.of(world.network()) : course.zones();
  }

  private static TrueQueues truth(World world, RaceScenario course) {
    if (!(world instanceof PartlySeenWorld partly)) {
      return null;
    }
    double steps = course.timing().decisionSeconds() / course.stepSeconds();
    return new TrueQueues(
        partly.truth(),
        world.network(),
        Math.max(1, (int) Math.ceil(steps - 1e-9)),
        course.stepSeconds());
  }

  private static KernelSettings settings(Cell cell) {
    RaceScenario course = cell.scenario();
    return new KernelSettings(
        course.timing(),
        course.changePhase(),
        course.phases(),
        Set.copyOf(course.permittedPhases()),
        course.mode() == Scenario.Mode.CORRECT,
        course.stepSeconds(),
        cell.seed(),
        new Parameters(cell.entrant().settings()),
        Long.MAX_VALUE);
  }

  private void refuseUnusedSettings(Parameters parameters) throws RaceException {
    Set<String> unused = parameters.unused();
    if (!unused.isEmpty()) {
      run.close();
      Set<String> known = parameters.asked();
      throw new RaceException(
          "the controller %s has no setting %s; %s"
              .formatted(
                  cell.entrant().controller(),
                  String.join(", ", unused),
                  known.isEmpty() ? "it has none" : "it has " + String.join(", ", known)));
    }
  }

  /** Lets somebody watch; to be called before the cell is completed. */
  void admit(Spectator spectator) {
    LaneStates lanes =
        world instanceof PartlySeenWorld partly ? partly.truth() : run.kernel().lanes();
    spectator.enter(new Scene(world, lanes, zones, run.kernel()::steps));
  }

  CellRecord complete(Pulse pulse) throws InterruptedException {
    while (run.step()) {
      taken(pulse);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    taken(pulse);
    List<Incident> blamed =
        run.kernel().incidents().first().stream().filter(i -> !i.isLackOfData()).toList();
    return blamed.isEmpty() ? finished() : failed(blamed);
  }

  private void taken(Pulse pulse) {
    if (truth != null) {
      truth.sample(run.kernel().steps());
    }
    pulse.beat(run.kernel().steps());
  }

  private CellRecord failed(List<Incident> blamed) {
    String first = blamed.get(0).toString();
    int others = blamed.size() - 1;
    return CellRecord.failed(cell, others == 0 ? first : first + "; and " + others + " more");
  }

  private CellRecord finished() {
    RunMetrics metrics = truth == null ? run.metrics() : truth.in(run.metrics());
    CellResult result = new CellResult(run.digest(), metrics, run.kernel().staleDecisions());
    return CellRecord.finished(cell, result, run.timing(), world.warnings());
  }

  @Override
  public void close() {
    run.close();
    world.close();
  }
}
