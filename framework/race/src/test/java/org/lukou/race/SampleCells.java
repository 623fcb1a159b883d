package org.lukou.race;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.signal.SignalTiming;
import org.lukou.kernel.metrics.RunMetrics;
import org.lukou.kernel.run.RunTiming;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.Detection;
import org.lukou.race.cell.Entrant;
import org.lukou.race.cell.InputFile;
import org.lukou.race.cell.RaceScenario;
import org.lukou.race.cell.Stack;
import org.lukou.race.result.CellRecord;
import org.lukou.race.result.CellResult;

/** Cells that are never run, for tests of what is done with them. */
public final class SampleCells {

  private SampleCells() {}

  /** A scenario of some name and digests. */
  public static RaceScenario scenario(String name) {
    return new RaceScenario(
        name,
        "traffic-sim",
        new InputFile(name + "-network.json", "aa"),
        new InputFile("demand.json", "bb"),
        null,
        1,
        3600,
        Scenario.Mode.COMPATIBLE,
        true,
        Perturbation.USUAL,
        new SignalTiming(
            SignalTiming.Style.PAPER,
            30,
            5,
            0,
            0,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY),
        0,
        List.of(1, 2, 3, 4),
        List.of(),
        List.of());
  }

  /** A cell of an entrant under a seed. */
  public static Cell cell(String entrant, long seed) {
    return cell(entrant, seed, scenario("city"), "11");
  }

  /** A cell in a scenario on a bundle. */
  public static Cell cell(String entrant, long seed, RaceScenario scenario, String bundle) {
    Stack stack =
        new Stack("profile", "cc", new TreeMap<>(Map.of("org.example.control", bundle)), "dd");
    return new Cell(Entrant.parse(entrant), scenario, seed, Detection.PERFECT, stack);
  }

  /** A finished cell with one travel time, the other figures being 0. */
  public static CellRecord finished(Cell cell, double engineAttSeconds) {
    RunMetrics metrics =
        new RunMetrics(
            engineAttSeconds,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            Map.of(),
            0,
            Map.of(),
            Map.of());
    RunTiming timing = new RunTiming(1.5, 100, 10, 1, 2);
    return CellRecord.finished(cell, new CellResult("ee", metrics, 0), timing, List.of());
  }
}
