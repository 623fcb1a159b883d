package org.lukou.benchmarks.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

/** Lukou, SQLite and DuckDB find the same. */
class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  @Test
  @Timeout(300)
  void everyAnswerIsTheSame() {
    assertEquals(0, run("--seconds=1000", "--rounds=2", "--acknowledge=1"), err::toString);
    assertEquals(13, out.toString().lines().count(), out.toString());
  }

  @Test
  void tooLittleToMeasureIsRefused() {
    assertEquals(2, run("--seconds=10"));
    assertTrue(err.toString().contains("at least 1000 seconds"), err.toString());
  }
}
