package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.ExitCode;
import org.lukou.cli.race.TestbedStacks;
import org.lukou.cli.run.Home;
import org.lukou.kernel.metrics.RunMetrics;
import org.lukou.race.cell.Cell;
import org.lukou.race.replay.Diagram;
import org.lukou.race.replay.Replay;
import org.lukou.race.replay.Replays;
import org.lukou.race.report.ResultsFile;
import org.lukou.race.result.CellRecord;
import org.lukou.race.run.CellRun;
import org.lukou.race.run.Places;
import org.lukou.runtime.BundleRepository;
import org.lukou.runtime.profile.ProfileReader;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page of a race on a small grid, and what its plots are drawn from. */
class RacePlotsTest {

  private static final double SIGNAL_SECONDS = 2;

  @TempDir private static Path grid;
  private static Path race;

  @BeforeAll
  static void raceOnAGrid() throws Exception {
    race = grid.resolve("race");
    CommandLineRun run =
        RaceGrid.write(grid)
            .bench(
                race,
                "--controllers=fixed-time,max-pressure",
                "--against=fixed-time",
                "--seeds=2",
                "--perturb",
                "--html");
    assertEquals(ExitCode.OK, run.code(), run.err());
  }

  @Test
  void everyEntrantIsInEveryPlot() throws Exception {
    NodeList drawings =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(race.resolve("report.html").toFile())
            .getElementsByTagName("svg");
    List<String> titles =
        IntStream.range(0, drawings.getLength())
            .mapToObj(i -> ((Element) drawings.item(i)).getAttribute("aria-label"))
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "Delays by zone",
            "Differences to the baseline with intervals",
            "Means of the engine ATT with intervals",
            "Queue over time, fixed-time",
            "Queue over time, max-pressure",
            "Time-space diagram, fixed-time, seed 1",
            "Time-space diagram, max-pressure, seed 1"),
        titles);
  }

  @Test
  void thePageTellsTheCommandThatMadeIt() throws Exception {
    String page = Files.readString(race.resolve("report.html"));
    assertTrue(page.contains("lukou bench --network="), page.substring(0, 200));
    assertTrue(page.contains("--perturb --html"));
  }

  @Test
  void whatIsDrawnIsWhatWasMeasured() throws Exception {
    List<CellRecord> records = ResultsFile.read(race.resolve("results.json"));
    Map<Cell, Replay> replays = replays(records, Set.of());
    for (CellRecord record : records) {
      RunMetrics metrics = record.result().metrics();
      Replay replay = replays.get(record.cell());
      assertEquals(
          metrics.meanQueueEveryStep(),
          Arrays.stream(replay.queue().means()).average().orElse(0),
          1e-9);
      assertEquals(metrics.zoneDelaySeconds().keySet(), replay.stayDelays().keySet());
      replay
          .stayDelays()
          .forEach(
              (zone, delays) ->
                  assertEquals(metrics.zoneDelaySeconds().get(zone), delays.mean(), 1e-9, zone));
      assertTrue(replay.stayDelays().get("periphery").size() > 0);
    }
  }

  @Test
  void nobodyCrossesAStopLineThatHolds() throws Exception {
    List<CellRecord> records = ResultsFile.read(race.resolve("results.json")).subList(0, 1);
    Cell cell = records.get(0).cell();
    Diagram diagram = replays(records, Set.of(cell)).get(cell).diagram().orElseThrow();
    assertEquals(2, diagram.corridor().stops().size());
    assertFalse(diagram.tracks().isEmpty());
    assertFalse(diagram.holds().isEmpty());
    for (Diagram.Track track : diagram.tracks()) {
      for (Diagram.Hold hold : diagram.holds()) {
        assertFalse(crosses(track, hold), track + " " + hold);
      }
    }
  }

  private static boolean crosses(Diagram.Track track, Diagram.Hold hold) {
    List<Diagram.Point> points = track.points();
    for (int i = 1; i < points.size(); i++) {
      Diagram.Point before = points.get(i - 1);
      if (before.metres() <= hold.metres()
          && points.get(i).metres() > hold.metres()
          && before.seconds() > hold.fromSeconds() + SIGNAL_SECONDS
          && before.seconds() < hold.toSeconds() - SIGNAL_SECONDS) {
        return true;
      }
    }
    return false;
  }

  private static Map<Cell, Replay> replays(List<CellRecord> records, Set<Cell> drawn)
      throws Exception {
    Home home = Home.current();
    Places places = new Places();
    places.add(grid.resolve("network.json"));
    places.add(grid.resolve("demand.json"));
    try (TestbedStacks stacks =
        new TestbedStacks(new BundleRepository(home.repositories(List.of())), List.of())) {
      stacks.start(ProfileReader.read(home.profiles().find("hangzhou")));
      CellRun runner = new CellRun(stacks, places, System::nanoTime);
      return new Replays(runner, 2, 120, System::nanoTime).of(records, drawn);
    }
  }
}
