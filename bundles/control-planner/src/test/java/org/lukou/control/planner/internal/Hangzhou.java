package org.lukou.control.planner.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.control.Parameters;
import org.lukou.api.journal.Tick;
import org.lukou.api.network.Network;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.Scenario.Mode;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.signal.SignalTiming;
import org.lukou.api.world.World;
import org.lukou.kernel.Algorithm;
import org.lukou.kernel.KernelSettings;
import org.lukou.kernel.run.Run;
import org.lukou.traffic.sim.internal.world.TrafficWorldFactory;

/** The default city in the real engine and kernel, with any demand. */
record Hangzhou(Path demand, double seconds, Mode mode, SignalTiming timing) {

  static final Path DIRECTORY = Path.of("../../testbed-profiles/hangzhou");
  static final Path DEMAND = DIRECTORY.resolve("demand.json");
  static final List<Integer> PHASES = List.of(1, 2, 3, 4);
  static final SignalTiming PAPER = timing(SignalTiming.Style.PAPER);
  static final SignalTiming FIELD = timing(SignalTiming.Style.FIELD);

  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private static SignalTiming timing(SignalTiming.Style style) {
    double allRed = style == SignalTiming.Style.PAPER ? 0 : 2;
    return new SignalTiming(style, 30, 5, allRed, 0, NO_LIMIT, NO_LIMIT);
  }

  /** What came out of a run. */
  record Outcome(List<String> decisions, String digest, double engineAttSeconds) {}

  /** Returns a run of the given demand with paper timing. */
  static Hangzhou of(Path demand, double seconds) {
    return new Hangzhou(demand, seconds, Mode.COMPATIBLE, PAPER);
  }

  /** Writes the profile's demand with other vehicles from a time on: those after it stay away. */
  static Path cutAfter(int seconds, Path file) throws IOException {
    List<String> kept = new ArrayList<>();
    for (String line : Files.readAllLines(DEMAND)) {
      String start = line.replaceAll(".*\"startTime\":(\\d+).*", "$1");
      if (start.equals(line) || Integer.parseInt(start) <= seconds) {
        kept.add(line);
      }
    }
    return Files.writeString(file, String.join("\n", kept).replaceAll(",\\s*]\\s*$", "\n]"));
  }

  World open() throws ScenarioException {
    return new TrafficWorldFactory().open(scenario());
  }

  private Scenario scenario() {
    return new Scenario(
        DIRECTORY.resolve("network.json"),
        demand,
        0,
        1,
        seconds,
        mode,
        false,
        Perturbation.NONE,
        1);
  }

  /** Runs to the end; whatever goes wrong in the controller fails the test. */
  Outcome run(Algorithm algorithm, Map<String, String> parameters) throws ScenarioException {
    List<String> decisions = new ArrayList<>();
    KernelSettings settings =
        new KernelSettings(
            timing,
            0,
            PHASES,
            Set.of(),
            mode == Mode.CORRECT,
            1,
            0,
            new Parameters(parameters),
            Long.MAX_VALUE);
    try (World world = open()) {
      Run run =
          new Run(
              world,
              scenario(),
              settings,
              algorithm,
              List.of(),
              List.of(),
              List.of(tick -> decisions.add(said(tick))),
              System::nanoTime);
      while (run.step()) {
        if (run.kernel().incidents().count() > 0) {
          throw new AssertionError(run.kernel().incidents().first());
        }
      }
      String digest = run.digest();
      double att = run.metrics().engineAttSeconds();
      run.close();
      return new Outcome(decisions, digest, att);
    }
  }

  private static String said(Tick tick) {
    return tick.timeSeconds() + " " + tick.junction() + " " + tick.wantedPhase();
  }

  /** Returns what a controller of this city is told. */
  NetworkSetup setup(World world, Map<String, String> parameters) {
    Network network = world.network();
    List<JunctionSetup> junctions =
        network.signalisedJunctions().stream()
            .map(j -> new JunctionSetup(network, j, PHASES, timing, 1, 0, Parameters.NONE))
            .toList();
    return new NetworkSetup(network, junctions, 0, new Parameters(parameters), world.models());
  }
}
