package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.ExitCode;

/** One city under several seeds, from the command line to intervals and records. */
class SeedsTest {

  @TempDir private Path directory;

  @Test
  void everySeedIsARunOfItsOwnAndTogetherTheyGiveIntervals() throws Exception {
    Path trace = directory.resolve("trace.jsonl");
    JsonNode all = seeds("--duration=300", "--seeds=3-5", "--perturb", "--trace=" + trace).object();
    assertEquals(3, all.path("runs").size());
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      JsonNode run = all.path("runs").get(i);
      assertEquals(3 + i, run.path("seed").asInt());
      assertEquals(60, run.at("/perturbation/departureSeconds").asInt());
      assertTrue(Files.exists(directory.resolve("trace-seed-" + (3 + i) + ".jsonl")));
      sum += run.at("/metrics/engineAttSeconds").asDouble();
    }
    assertEquals(3, Set.copyOf(all.path("runs").findValuesAsText("digest")).size());
    JsonNode interval = all.at("/intervals/engineAttSeconds");
    assertEquals(sum / 3, interval.path("mean").asDouble(), 1e-9);
    assertTrue(interval.path("low").asDouble() < sum / 3, interval.toString());
    try (Stream<Path> records = Files.list(runs())) {
      assertEquals(3, records.filter(run -> run.toString().contains("-seed-")).count());
    }
  }

  @Test
  void oneOfThemAloneGivesTheSameDigest() throws Exception {
    JsonNode all = seeds("--duration=200", "--seeds=2", "--perturb=drivers=0.2").object();
    JsonNode one = seeds("--duration=200", "--seed=2", "--perturb=drivers=0.2").object();
    assertEquals(all.at("/runs/1/digest"), one.path("digest"));
    assertEquals(2, one.path("seed").asInt());
  }

  @Test
  void theTableHasALineForEachSeedAndFigure() {
    CommandLineRun run =
        CommandLineRun.of(
            "run", "hangzhou", "--duration=60", "--seeds=2", "--quiet", "--runs=" + runs());
    assertEquals(ExitCode.OK, run.code(), run.err());
    assertEquals(1 + 2 + 3 + 7, run.out().lines().count(), run.out());
    assertTrue(run.out().contains("max-pressure, compatible mode, the demand as given"), run.out());
  }

  @Test
  void aSeedWhoseControllerFailedSaysSo() throws Exception {
    Path jar =
        OutsideController.version("1.0.0", "throw new IllegalStateException(\"no idea\");")
            .dropInto(directory.resolve("jars"));
    CommandLineRun run =
        CommandLineRun.of(
            "run",
            "hangzhou",
            "--bundle=" + jar,
            "--controller=outside",
            "--duration=60",
            "--seeds=2",
            "--quiet",
            "--runs=" + runs());
    assertEquals(ExitCode.OK, run.code(), run.err());
    assertEquals(2, run.out().lines().filter(line -> line.contains("no idea")).count(), run.out());
    assertTrue(run.out().contains("incidents: "), run.out());
  }

  @Test
  void seedsThatSayNothingAreRefused() {
    CommandLineRun one = CommandLineRun.of("run", "hangzhou", "--seeds=1", "--runs=" + runs());
    assertEquals(ExitCode.FAILED, one.code());
    assertTrue(one.err().contains("two seeds or more"), one.err());
    CommandLineRun both = CommandLineRun.of("run", "hangzhou", "--seeds=2", "--seed=1");
    assertEquals(ExitCode.USAGE, both.code());
    assertTrue(both.err().contains("either --seed or --seeds"), both.err());
    CommandLineRun again = CommandLineRun.of("run", "--seeds=2", "--again=x");
    assertEquals(ExitCode.USAGE, again.code());
  }

  private CommandLineRun seeds(String... options) {
    String[] all = new String[options.length + 1];
    all[0] = "hangzhou";
    System.arraycopy(options, 0, all, 1, options.length);
    return CommandLineRun.json(runs(), all);
  }

  private Path runs() {
    return directory.resolve("runs");
  }
}
