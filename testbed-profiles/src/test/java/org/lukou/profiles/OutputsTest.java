package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.network.Junction;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.world.World;
import org.lukou.api.world.WorldStatistics;
import org.lukou.output.Origin;
import org.lukou.output.ReplayFile;
import org.lukou.output.VehicleTable;
import org.lukou.traffic.sim.internal.world.TrafficWorldFactory;

/** The outputs of a real run say the same as the engine's own counters. */
class OutputsTest {

  private static final Path CITY = Path.of("hangzhou");
  private static final int SECONDS = 1_200;
  private static final int GREEN_SECONDS = 15;

  /** The limit of every lane and the top speed of every vehicle in this city. */
  private static final double SPEED_MPS = 11.111;

  @TempDir Path directory;

  private WorldStatistics engine;

  @BeforeEach
  void run() throws Exception {
    Scenario scenario =
        new Scenario(
            CITY.resolve("network.json"),
            CITY.resolve("demand.json"),
            0,
            1,
            SECONDS,
            Scenario.Mode.COMPATIBLE,
            false,
            Perturbation.NONE,
            1);
    Origin origin = new Origin("test", "compatible", "all in turn", 0, 1);
    try (World world = new TrafficWorldFactory().open(scenario);
        VehicleTable table = new VehicleTable(table(), world, origin);
        ReplayFile replay =
            new ReplayFile(directory.resolve("roadnet.json"), replay(), world, origin)) {
      for (int second = 0; second < SECONDS; second++) {
        showPhasesInTurn(world, second);
        world.step();
        table.stepped(second + 1);
        replay.stepped(second + 1);
      }
      engine = world.statistics();
    }
  }

  private static void showPhasesInTurn(World world, int second) {
    for (Junction junction : world.network().signalisedJunctions()) {
      int phase = second / GREEN_SECONDS % junction.phases().size();
      world.actuator().apply(SignalCommand.show(junction.index(), junction.phases().get(phase)));
    }
  }

  @Test
  void theTablesTravelTimesAndStopsAreTheEngines() throws IOException {
    List<CSVRecord> rows = rows();
    double seconds = rows.stream().mapToDouble(OutputsTest::travelSeconds).sum();
    long stops = rows.stream().mapToLong(row -> row.get("stops").isEmpty() ? 0 : stops(row)).sum();

    assertEquals(engine.created(), rows.size());
    assertEquals(engine.finished(), count(rows, "arrived"));
    assertEquals(engine.running(), count(rows, "under way"));
    assertEquals(engine.waiting(), count(rows, "never admitted"));
    assertEquals(engine.averageTravelTimeSeconds(), seconds / rows.size(), 1e-9);
    assertEquals(engine.stops(), stops);
    assertTrue(engine.stops() > 0 && engine.finished() > 0 && engine.running() > 0);
  }

  @Test
  void theTablesWaysAreAsLongAsTheRoutes() throws IOException {
    for (CSVRecord row : rows()) {
      if (row.get("status").equals("arrived")) {
        double route = Double.parseDouble(row.get("freeFlowSeconds")) * SPEED_MPS;
        assertEquals(route, Double.parseDouble(row.get("drivenMetres")), 0.01, row.get("id"));
      }
    }
  }

  @Test
  void theReplayShowsEveryRunningVehicle() throws IOException {
    List<String> lines = Files.readAllLines(replay());
    long vehicles =
        lines.stream()
            .map(line -> line.substring(0, line.indexOf(';')))
            .mapToLong(line -> line.chars().filter(c -> c == ',').count())
            .sum();

    assertEquals(SECONDS, lines.size());
    assertEquals(engine.vehicleSteps(), vehicles);
    assertTrue(lines.stream().anyMatch(line -> line.contains(" g r")));
  }

  private static double travelSeconds(CSVRecord row) {
    double wanted = Double.parseDouble(row.get("departureWantedSeconds"));
    String arrived = row.get("arrivedSeconds");
    return (arrived.isEmpty() ? SECONDS : Double.parseDouble(arrived)) - wanted;
  }

  private static long stops(CSVRecord row) {
    return Long.parseLong(row.get("stops"));
  }

  private static long count(List<CSVRecord> rows, String status) {
    return rows.stream().filter(row -> row.get("status").equals(status)).count();
  }

  private List<CSVRecord> rows() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(table());
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      return parser.getRecords();
    }
  }

  private Path table() {
    return directory.resolve("vehicles.csv");
  }

  private Path replay() {
    return directory.resolve("replay.txt");
  }
}
