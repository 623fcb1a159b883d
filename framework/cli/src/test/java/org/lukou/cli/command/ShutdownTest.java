package org.lukou.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.ExitCode;
import org.lukou.cli.Lukou;
import org.lukou.cli.run.Progress;
import org.lukou.cli.run.RecordedRun;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.RunRecord;
import org.lukou.cli.run.RunResult;
import org.lukou.race.statistics.SeedRange;
import picocli.CommandLine;

/** What is asked for while the process is ending, in a process of its own. */
class ShutdownTest {

  @TempDir private Path directory;

  @Test
  void aRunIsRecordedAsInterruptedAndSaidInOneSentence() throws Exception {
    String said = whileEnding("run");
    assertEquals("code " + ExitCode.INTERRUPTED, said.lines().reduce("", (a, b) -> b), said);
    assertEquals(2, said.lines().count(), said);
    try (Stream<Path> records = Files.list(directory.resolve("runs"))) {
      Path record = records.findFirst().orElseThrow();
      assertEquals("interrupted", RunRecord.read(record).path("status").asText());
    }
  }

  @Test
  void noMoreSeedIsBegun() throws Exception {
    String said = whileEnding("seeds");
    assertEquals("code " + ExitCode.INTERRUPTED, said.lines().reduce("", (a, b) -> b), said);
    assertFalse(Files.exists(directory.resolve("runs")), said);
  }

  private String whileEnding(String what) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String runs = directory.resolve("runs").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Ending.class.getName(),
                what,
                runs)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  /** Ends, and does something meanwhile. */
  static final class Ending {

    private Ending() {}

    public static void main(String[] arguments) {
      Path runs = Path.of(arguments[1]);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> System.out.println("code " + code(arguments[0], runs))));
      System.exit(0);
    }

    private static int code(String what, Path runs) {
      CommandLine lukou = Lukou.commandLine();
      try {
        if (what.equals("seeds")) {
          return new SeedRuns(new SeedRange(1, 2), new Recording(runs), lukou.getOut(), true)
              .call();
        }
        new Recording(runs).record(1).close();
        return ExitCode.OK;
      } catch (Exception e) {
        return told(e, lukou);
      }
    }

    private static int told(Exception e, CommandLine lukou) {
      try {
        return lukou.getExecutionExceptionHandler().handleExecutionException(e, lukou, null);
      } catch (Exception again) {
        throw new IllegalStateException(again);
      }
    }
  }

  /** Creates records, and runs nothing. */
  private record Recording(Path runs) implements SeedRuns.Runner {

    @Override
    public RecordedRun record(long seed) throws RunException {
      Progress quiet = new Progress(System.err, Progress.Detail.NOTHING);
      return new RecordedRun(List.of(), runs, "seed-" + seed, quiet);
    }

    @Override
    public RunResult run(RecordedRun record, long seed) {
      throw new IllegalStateException("no run should begin");
    }
  }
}
