package org.lukou.benchmarks.control;

import java.util.List;
import java.util.Set;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.signal.SignalTiming;
import org.lukou.api.world.World;
import org.lukou.kernel.Algorithm;
import org.lukou.kernel.KernelSettings;
import org.lukou.kernel.run.Run;
import org.lukou.traffic.sim.internal.world.TrafficWorldFactory;

/** Runs one cell as the field does: 3600 steps of 1 s, paper timing, 5 s of phase 0 at a change. */
final class CellRun {

  private static final double DURATION_SECONDS = 3600;
  private static final double STEP_SECONDS = 1;
  private static final double YELLOW_SECONDS = 5;
  private static final int CHANGE_PHASE = 0;
  private static final List<Integer> PHASES = List.of(1, 2, 3, 4);
  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private final DataSet data;
  private final Setting setting;

  CellRun(DataSet data, Setting setting) {
    this.data = data;
    this.setting = setting;
  }

  /** Runs a cell to its end, on this thread. */
  Result of(Cell cell) throws ScenarioException {
    Scenario scenario = scenario(cell.flow());
    Algorithm algorithm = new Algorithm.PerJunction(cell.rule().label(), cell.rule().factory());
    try (World world = new TrafficWorldFactory().open(scenario);
        Run run =
            new Run(
                world,
                scenario,
                settings(cell.rule()),
                algorithm,
                List.of(),
                List.of(),
                List.of(),
                System::nanoTime)) {
      while (run.step()) {}
      if (run.kernel().incidents().count() > 0) {
        throw new ScenarioException(cell + ": " + run.kernel().incidents().first().get(0));
      }
      return new Result(cell, run.metrics(), run.timing());
    }
  }

  private Scenario scenario(Flow flow) {
    return new Scenario(
        data.network(flow),
        data.demand(flow),
        0,
        STEP_SECONDS,
        DURATION_SECONDS,
        Scenario.Mode.COMPATIBLE,
        setting.laneChange(),
        Perturbation.NONE,
        1);
  }

  private KernelSettings settings(Rule rule) {
    SignalTiming timing =
        new SignalTiming(
            SignalTiming.Style.PAPER,
            setting.intervalSeconds(),
            YELLOW_SECONDS,
            0,
            0,
            NO_LIMIT,
            NO_LIMIT);
    return new KernelSettings(
        timing,
        CHANGE_PHASE,
        PHASES,
        Set.of(),
        false,
        STEP_SECONDS,
        0,
        rule.parameters(setting.intervalSeconds()),
        Long.MAX_VALUE);
  }
}
