package org.lukou.cli.race;

import java.io.PrintWriter;
import java.util.Locale;
import org.lukou.cli.run.Terminal;
import org.lukou.race.execute.Race;
import org.lukou.race.result.CellRecord;

/**
 * Tells a waiting person how many cells are finished and how much time is left: a line that is
 * rewritten on a terminal, elsewhere a line every ten seconds.
 */
public final class RaceProgress implements Race.Watcher {

  private static final long PLAIN_NANOS = 10_000_000_000L;

  private final PrintWriter err;
  private final boolean quiet;
  private final boolean terminal = Terminal.isThere();
  private final long startNanos = System.nanoTime();
  private long lastNanos = startNanos;
  private int cells;
  private int before;
  private int done;

  /** Creates a display that says nothing but failures if it is quiet. */
  public RaceProgress(PrintWriter err, boolean quiet) {
    this.err = err;
    this.quiet = quiet;
  }

  @Override
  public synchronized void begin(int all, int finished) {
    cells = all;
    before = finished;
    if (!quiet) {
      err.println(
          all + " cells" + (finished == 0 ? "" : ", " + finished + " of them finished before"));
      err.flush();
    }
  }

  @Override
  public synchronized void ended(CellRecord record) {
    done++;
    if (!record.finished()) {
      clear();
      err.println("failed: " + record.cell() + ": " + record.failure());
    }
    long now = System.nanoTime();
    boolean last = before + done == cells;
    if (!quiet && (terminal || last || now - lastNanos >= PLAIN_NANOS)) {
      lastNanos = now;
      tell((now - startNanos) / 1e9, record, last);
    }
    err.flush();
  }

  private void tell(double seconds, CellRecord record, boolean last) {
    String line =
        String.format(
            Locale.ROOT,
            "%d of %d cells, %.0f s, about %.0f s left; last %s",
            before + done,
            cells,
            seconds,
            seconds / done * (cells - before - done),
            record.cell());
    clear();
    err.print(terminal && !last ? line : line + System.lineSeparator());
  }

  private void clear() {
    if (terminal) {
      err.print("\r\033[K");
    }
  }

  /** Tells what happens beside the cells, a sentence. */
  public synchronized void news(String sentence) {
    if (!quiet) {
      clear();
      err.println(sentence);
      err.flush();
    }
  }

  /** Tells what is kept if the race ends before its time. */
  public synchronized void interrupted(String where) {
    clear();
    err.printf(
        "interrupted: %d of %d cells are finished and kept in %s; the same command goes on%n",
        before + done, cells, where);
    err.flush();
  }
}
