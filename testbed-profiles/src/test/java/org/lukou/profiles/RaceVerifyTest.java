package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.ExitCode;

/** Results that somebody else hands in are run again. */
class RaceVerifyTest {

  @TempDir private Path directory;
  private Path results;

  @BeforeEach
  void race() throws Exception {
    RaceGrid grid = RaceGrid.write(directory.resolve("grid"));
    CommandLineRun run =
        grid.bench(directory.resolve("race"), "--controllers=fixed-time,max-pressure");
    assertEquals(ExitCode.OK, run.code(), run.err());
    results = directory.resolve("race/results.json");
  }

  private CommandLineRun verify(String... options) {
    String[] all = {"bench", "--quiet", "--verify=" + results, "--data=" + directory};
    String[] both = new String[all.length + options.length];
    System.arraycopy(all, 0, both, 0, all.length);
    System.arraycopy(options, 0, both, all.length, options.length);
    return CommandLineRun.of(both);
  }

  @Test
  void anHonestFileIsConfirmed() {
    CommandLineRun run = verify();
    assertEquals(ExitCode.OK, run.code(), run.err() + run.out());
    assertTrue(run.out().contains("2 of 2 cells run again, all the same"), run.out());
    assertTrue(verify("--sample=1").out().contains("1 of 2 cells run again"));
  }

  @Test
  void aFigureThatWasMadeNicerIsFound() throws Exception {
    edit("(\"paperAttSeconds\" : )([0-9.]+)", "$1" + "1.5");
    CommandLineRun run = verify();
    assertEquals(ExitCode.DIFFERENT, run.code(), run.out());
    assertTrue(run.out().contains("DIFFERENT"), run.out());
    assertTrue(run.out().contains("does NOT follow from its cells"), run.out());
  }

  @Test
  void aCellThatIsNotWhatItsKeySaysIsRefused() throws Exception {
    edit("(\"durationSeconds\" : )([0-9.]+)", "$1" + "299.0");
    CommandLineRun run = verify();
    assertEquals(ExitCode.FAILED, run.code(), run.out());
    assertTrue(run.err().contains("changed by hand"), run.err());
  }

  @Test
  void filesThatAreNotHereAreAskedForByTheirDigest() {
    CommandLineRun run = CommandLineRun.of("bench", "--quiet", "--verify=" + results);
    assertEquals(ExitCode.FAILED, run.code(), run.out());
    assertTrue(run.err().contains("name the directory that has it with --data"), run.err());
  }

  /** Changes the first place of the last occurrence group: cells come last in the file. */
  private void edit(String pattern, String replacement) throws Exception {
    String text = Files.readString(results);
    int cells = text.indexOf("\"cells\"");
    Matcher matcher = Pattern.compile(pattern).matcher(text.substring(cells));
    Files.writeString(results, text.substring(0, cells) + matcher.replaceFirst(replacement));
  }
}
