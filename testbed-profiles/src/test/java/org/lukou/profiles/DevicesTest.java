package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.Json;

/** The default city through its devices only: real sockets from detector to lamp. */
@Timeout(120)
class DevicesTest {

  private static final int CABINETS = 16;

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "max-pressure, compatible, paper",
    "efficient-max-pressure, correct, field",
    "fixed-time, compatible, paper",
  })
  void aRunOverTheWireIsTheSameToTheBit(String controller, String mode, String timing)
      throws Exception {
    String[] city = {
      "--duration=600", "--controller=" + controller, "--mode=" + mode, "--timing=" + timing
    };
    JsonNode inside = run(city);
    JsonNode wire = run(with(city, "--devices=coap"));
    assertEquals(inside.path("digest"), wire.path("digest"));
    assertEquals(inside.path("metrics"), wire.path("metrics"));
    assertEquals(0, wire.path("incidentCount").asInt(), wire.path("incidents").toString());
    assertEquals(0, wire.path("warnings").size(), wire.path("warnings").toString());
    assertEquals(0, wire.path("lostObservations").asInt());
    assertEquals(0, wire.path("staleDecisions").asInt());
  }

  /** The wire carries counts only: the greens differ from those of perfect detectors. */
  @ParameterizedTest
  @ValueSource(strings = {"actuated", "webster"})
  void whoLooksAtSingleVehiclesManagesWithCounts(String controller) throws Exception {
    String[] city = {"--duration=300", "--controller=" + controller, "--timing=field"};
    JsonNode wire = run(with(city, "--devices=coap"));
    assertEquals(0, wire.path("incidentCount").asInt(), wire.path("incidents").toString());
    JsonNode inside = run(city);
    double counted = wire.at("/metrics/throughput").asDouble();
    double seen = inside.at("/metrics/throughput").asDouble();
    assertTrue(counted > 0.7 * seen, counted + " arrived, with perfect detectors " + seen);
  }

  @Test
  void detectorsThatErrChangeDecisionsButNotTheCitysSafety() throws Exception {
    JsonNode perfect = run("--duration=120", "--devices=coap");
    JsonNode poor =
        run("--duration=120", "--devices=coap", "--imperfect=noise=0.5,drop-out=0.2", "--seed=3");
    assertNotEquals(perfect.path("digest"), poor.path("digest"));
    assertTrue(poor.at("/metrics/created").asInt() > 0);
    JsonNode same =
        run("--duration=120", "--devices=coap", "--imperfect=noise=0.5,drop-out=0.2", "--seed=3");
    assertEquals(poor.path("digest"), same.path("digest"), "errors are drawn from the seed");
  }

  @Test
  void aJunctionWhoseDetectorsAllFailFollowsItsPlan() throws Exception {
    JsonNode blind = run("--duration=120", "--devices=coap", "--imperfect=drop-out=1");
    assertEquals(CABINETS, blind.path("incidentCount").asInt());
    assertTrue(blind.at("/incidents/0").asText().contains("no"), blind.toString());
  }

  @Test
  void realTimeWaitsForNobody() throws Exception {
    JsonNode run = run("--duration=3", "--devices=coap", "--real-time");
    assertTrue(run.at("/timing/wallSeconds").asDouble() >= 2.5, run.path("timing").toString());
  }

  @Test
  void aRecordedRunOverTheWireIsRepeated() throws Exception {
    run("--duration=120", "--devices=coap", "--imperfect=noise=0.1");
    Path record = CommandLineRun.onlyRun(directory.resolve("runs"));
    CommandLineRun again =
        CommandLineRun.of("run", "--quiet", "--again=" + record, "--runs=" + directory);
    assertEquals(ExitCode.OK, again.code(), again.err());
  }

  @Test
  void theListTellsHowEachDeviceIs() throws Exception {
    CommandLineRun table = CommandLineRun.of("devices", "hangzhou", "--devices=coap");
    assertEquals(ExitCode.OK, table.code(), table.err() + table.out());
    assertTrue(table.out().contains("16 devices: 16 online"), table.out());
    CommandLineRun json = CommandLineRun.of("devices", "hangzhou", "--devices=coap", "--json");
    assertEquals(CABINETS, json.object().size());
    assertEquals("intersection_1_1", json.object().at("/0/id").asText());
  }

  @Test
  void cabinetsInAProcessOfTheirOwnAreDrivenFromAnother() throws Exception {
    Path list = directory.resolve("devices.json");
    try (LukouProcess roadside =
        LukouProcess.start(List.of("roadside", "hangzhou", "--list=" + list))) {
      roadside.awaitOutput("drive them with", 1);
      JsonNode run = run("--duration=5", "--devices=" + list, "--decision-interval=6");
      assertTrue(run.at("/devices/driver.commandsAccepted").asInt() >= CABINETS, run.toString());
      CommandLineRun devices = CommandLineRun.of("devices", "hangzhou", "--devices=" + list);
      assertEquals(ExitCode.OK, devices.code(), devices.out());
      assertTrue(run.at("/warnings").toString().contains("the street is not simulated here"));
      roadside.kill();
    }
    CommandLineRun gone =
        CommandLineRun.of("devices", "hangzhou", "--devices=" + list, "--seconds=1");
    assertEquals(ExitCode.FAILED, gone.code(), gone.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--devices=missing.json | missing.json cannot be read",
        "--imperfect=noise=0.1 | --lease and --imperfect need --devices",
        "--driver=loop-box | --driver needs --devices with a list",
        "--devices=coap --driver=loop-box | --driver needs --devices with a list",
        "--devices=coap --lease=0 | choose more than 0, up to 300",
        "--devices=coap --imperfect=noise | is not like noise=0.1",
      })
  void whatCannotBeIsRefused(String options, String reason) {
    CommandLineRun run =
        CommandLineRun.json(directory.resolve("runs"), with(options.split(" "), "hangzhou"));
    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.err().contains(reason), run.err());
  }

  private JsonNode run(String... options) throws Exception {
    CommandLineRun run = CommandLineRun.json(directory.resolve("runs"), with(options, "hangzhou"));
    return Json.mapper().readTree(run.object().toString());
  }

  private static String[] with(String[] options, String another) {
    String[] all = new String[options.length + 1];
    all[0] = another;
    System.arraycopy(options, 0, all, 1, options.length);
    return all;
  }
}
