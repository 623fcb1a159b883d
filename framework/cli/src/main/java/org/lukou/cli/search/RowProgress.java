package org.lukou.cli.search;

import java.io.PrintWriter;
import java.util.function.LongConsumer;
import org.lukou.cli.run.Terminal;

/**
 * Tells a waiting person how many rows are done. Rewrites one line on a terminal; elsewhere writes
 * a line every ten seconds.
 */
public final class RowProgress implements LongConsumer, AutoCloseable {

  private static final long TERMINAL_NANOS = 200_000_000L;
  private static final long PLAIN_NANOS = 10_000_000_000L;
  private static final int ROWS_A_LOOK = 1024;

  private final PrintWriter err;
  private final String what;
  private final boolean quiet;
  private final boolean terminal = Terminal.isThere();
  private long lookedAt;
  private long toldNanos = System.nanoTime();
  private boolean told;

  /** Begins; {@code what} is what is being done, for example {@code "samples written"}. */
  public RowProgress(PrintWriter err, String what, boolean quiet) {
    this.err = err;
    this.what = what;
    this.quiet = quiet;
  }

  @Override
  public void accept(long rows) {
    if (quiet || rows - lookedAt < ROWS_A_LOOK) {
      return;
    }
    lookedAt = rows;
    long now = System.nanoTime();
    if (now - toldNanos >= (terminal ? TERMINAL_NANOS : PLAIN_NANOS)) {
      toldNanos = now;
      told = true;
      err.printf(terminal ? "\r%,d %s\033[K" : "%,d %s%n", rows, what);
      err.flush();
    }
  }

  /** Ends the line that was being rewritten. */
  @Override
  public void close() {
    if (told && terminal) {
      err.print("\r\033[K");
      err.flush();
    }
  }
}
