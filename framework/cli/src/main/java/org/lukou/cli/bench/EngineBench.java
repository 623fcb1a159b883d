package org.lukou.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.ScratchDirectory;

/** Answers the questions about the engine's speed, one part after another. */
public final class EngineBench {

  private static final double MEGABYTES_PER_JUNCTION = 0.06;
  private static final double MEGABYTES_PER_VEHICLE = 0.0012;
  private static final int WARM_UP_VEHICLES = 10_000;

  private final Worlds worlds;
  private final BenchSettings settings;
  private final ScratchDirectory scratch;
  private final Consumer<String> progress;
  private final List<String> notes = new ArrayList<>();

  private EngineBench(
      Worlds worlds, BenchSettings settings, ScratchDirectory scratch, Consumer<String> progress) {
    this.worlds = worlds;
    this.settings = settings;
    this.scratch = scratch;
    this.progress = progress;
  }

  /**
   * Measures on the calling thread; generated files are gone afterwards.
   *
   * @param started the profile's bundles
   * @param settings what to measure
   * @param progress is told what comes next
   * @throws RunException if a world cannot be opened, or there is no room for the files
   */
  public static BenchResult run(Started started, BenchSettings settings, Consumer<String> progress)
      throws RunException {
    try (ScratchDirectory scratch = ScratchDirectory.create("bench")) {
      Worlds worlds = new Worlds(started.factory(), started.scenario());
      return new EngineBench(worlds, settings, scratch, progress).run(started);
    } catch (ScenarioException e) {
      throw new RunException(e.getMessage(), e);
    } catch (IOException e) {
      throw new RunException(
          "a generated network cannot be written: %s; the largest needs 250 MB of temporary disk"
              .formatted(e),
          e);
    }
  }

  private BenchResult run(Started started) throws ScenarioException, IOException {
    Machine machine = Machine.current();
    notes.addAll(machine.warnings());
    Opened opened = Opened.by(worlds);
    BenchResult.Startup startup =
        new BenchResult.Startup(
            started.jvmMillis(),
            started.bundlesMillis(),
            opened.loadNanos() / 1e6,
            opened.firstStep().wallNanos() / 1e6);
    return new BenchResult(
        started.profile(),
        machine,
        startup,
        hour(opened),
        threads(),
        memory(),
        load(),
        curve(),
        List.copyOf(notes));
  }

  private BenchResult.Hour hour(Opened opened) throws ScenarioException {
    if (!settings.parts().contains(Part.HOUR)) {
      opened.ride().close();
      return null;
    }
    progress.accept("hour: the scenario, " + settings.rounds() + " times");
    return new HourPart(worlds).run(opened, settings.rounds());
  }

  private BenchResult.Threads threads() throws ScenarioException, IOException {
    int vehicles = settings.vehicles();
    if (!begins(Part.THREADS, vehicles + " vehicles, two worlds", 2 * need(vehicles))) {
      return null;
    }
    return ThreadsPart.run(worlds, filled(vehicles), settings.threads());
  }

  private BenchResult.Memory memory() throws ScenarioException, IOException {
    int vehicles = settings.vehicles();
    return begins(Part.MEMORY, vehicles + " vehicles", need(vehicles))
        ? MemoryPart.run(worlds, filled(vehicles))
        : null;
  }

  private BenchResult.Load load() throws ScenarioException, IOException {
    int side = Math.max(2, (int) Math.round(Math.sqrt(settings.junctions())));
    int junctions = side * side;
    return begins(Part.LOAD, junctions + " junctions", junctions * MEGABYTES_PER_JUNCTION)
        ? LoadPart.run(worlds, GridFiles.write(scratch.path(), side, 0))
        : null;
  }

  private List<BenchResult.CurvePoint> curve() throws ScenarioException, IOException {
    if (!settings.parts().contains(Part.CURVE)) {
      return null;
    }
    CurvePart part = new CurvePart(worlds);
    progress.accept("curve: warming up");
    part.warmUp(filled(WARM_UP_VEHICLES));
    List<BenchResult.CurvePoint> points = new ArrayList<>();
    for (int vehicles : settings.curve()) {
      if (begins(Part.CURVE, vehicles + " vehicles", need(vehicles))) {
        points.add(part.measure(filled(vehicles), vehicles));
      }
    }
    return List.copyOf(points);
  }

  private GridFiles filled(int vehicles) throws IOException {
    return GridFiles.write(scratch.path(), GridFiles.sideFor(vehicles), vehicles);
  }

  private static double need(int vehicles) {
    int side = GridFiles.sideFor(vehicles);
    return side * side * MEGABYTES_PER_JUNCTION + vehicles * MEGABYTES_PER_VEHICLE;
  }

  /** Says what comes next; false if it was not asked for or does not fit into the heap. */
  private boolean begins(Part part, String what, double megabytes) {
    String name = part.name().toLowerCase(Locale.ROOT);
    if (!settings.parts().contains(part)) {
      return false;
    }
    if (megabytes > Heap.largestMegabytes()) {
      notes.add(
          "%s: %s left out, they need a heap of about %.0f MB and %.0f MB are allowed; set LUKOU_JAVA_OPTIONS=-Xmx%.0fm"
              .formatted(name, what, megabytes, Heap.largestMegabytes(), Math.ceil(megabytes)));
      return false;
    }
    progress.accept(name + ": " + what);
    return true;
  }
}
