package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.Json;

/** The default city, from the command line to the record, on real bundles in real Felix. */
class RunTest {

  /** Changes only when the dynamics, the demand or the controller change; the same in every JVM. */
  private static final String DEFAULT_DIGEST =
      "146161f56e4791a3911c3394df9163dca6fb71075982f070fdf6d408e90b5dff";

  @TempDir private Path runs;

  @Test
  void runsTheDefaultHourToTheSameDigestInEveryJvm() throws Exception {
    JsonNode result = CommandLineRun.json(runs, "hangzhou").object();
    assertEquals(DEFAULT_DIGEST, result.path("digest").asText());
    assertEquals("compatible", result.path("mode").asText());
    assertEquals(2982, result.path("metrics").path("created").asInt());
    assertTrue(result.path("metrics").path("engineAttSeconds").asDouble() > 300);
    assertEquals(
        result.path("metrics").path("created").asLong(),
        CommandLineRun.onlyRecord(runs).path("result").path("metrics").path("created").asLong());
  }

  @Test
  void printsTheObjectThatOtherToolsRelyOn() throws Exception {
    JsonNode result = CommandLineRun.json(runs, "hangzhou", "--duration", "300").object();
    for (String field : List.of("run", "digest", "mode", "metrics", "timing")) {
      assertTrue(result.has(field), field);
    }
    for (String metric :
        List.of("engineAttSeconds", "paperAttSeconds", "throughput", "notAdmitted", "meanQueue")) {
      assertTrue(result.path("metrics").path(metric).isNumber(), metric);
    }
    for (String figure : List.of("wallSeconds", "vehicleSteps", "nsPerVehicleStep")) {
      assertTrue(result.path("timing").path(figure).isNumber(), figure);
    }
  }

  @Test
  void givesTheSameDigestAgainFromItsRecord() throws Exception {
    CommandLineRun.json(runs, "hangzhou", "--duration", "600", "--seed", "7").object();
    Path record = runs.resolve(CommandLineRun.onlyRecord(runs).path("run").asText());
    CommandLineRun again =
        CommandLineRun.of("run", "--quiet", "--runs", "" + runs, "--again", "" + record);
    assertEquals(ExitCode.OK, again.code(), again.err());
    assertTrue(again.err().contains("identical to"), again.err());
  }

  @Test
  void tellsThatARepeatedRunDiffersAndWhatHasChanged() throws Exception {
    CommandLineRun.json(runs, "hangzhou", "--duration", "120").object();
    Path file =
        runs.resolve(CommandLineRun.onlyRecord(runs).path("run").asText()).resolve("run.json");
    String forged = Files.readString(file).replaceAll("\"digest\" : \"....", "\"digest\" : \"0000");
    Files.writeString(file, forged.replaceAll("\"demand\" : \"\\p{XDigit}{8}", "\"demand\" : \"0"));
    CommandLineRun again =
        CommandLineRun.of("run", "--quiet", "--runs", "" + runs, "--again", "" + file);
    assertEquals(ExitCode.DIFFERENT, again.code());
    assertTrue(again.err().contains("the demand has changed since"), again.err());
  }

  @Test
  void writesOneTraceLineForEachStepWhateverIsSwapped() throws Exception {
    Path trace = runs.resolve("../trace.jsonl").normalize();
    JsonNode result =
        CommandLineRun.json(
                runs,
                "hangzhou",
                "--duration=900",
                "--swap=300=fixed-time",
                "--swap=600=network-plan",
                "--trace=" + trace)
            .object();
    List<String> lines = Files.readAllLines(trace);
    assertEquals(900, lines.size());
    for (int i = 0; i < lines.size(); i++) {
      assertEquals(i + 1, Json.mapper().readTree(lines.get(i)).path("t").asInt());
    }
    assertEquals("network-plan", result.path("controller").asText());
    assertEquals(
        Set.of("fixed-time", "max-pressure", "network-plan"), controllersInJournal(), "journal");
  }

  private Set<String> controllersInJournal() throws Exception {
    Set<String> names = new TreeSet<>();
    Path run = runs.resolve(CommandLineRun.onlyRecord(runs).path("run").asText());
    for (String line : Files.readAllLines(run.resolve("journal.jsonl"))) {
      JsonNode tick = Json.mapper().readTree(line);
      names.add(tick.path("controller").asText());
      assertTrue(tick.path("command").path("green").path(0).isInt(), line);
    }
    return names;
  }

  @Test
  void theNumberOfThreadsChangesNoBit() throws Exception {
    String digest = digest("--threads", "1");
    assertEquals(digest, digest("--threads", "2"));
    assertEquals(digest, digest("--threads", "5"));
  }

  private String digest(String... options) throws Exception {
    String[] all = new String[options.length + 2];
    all[0] = "hangzhou";
    all[1] = "--duration=900";
    System.arraycopy(options, 0, all, 2, options.length);
    return CommandLineRun.json(runs, all).object().path("digest").asText();
  }
}
