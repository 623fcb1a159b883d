package org.lukou.benchmarks.control;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells a waiting person how far the sweep is; on a terminal it rewrites one line. */
final class Progress {

  private final PrintWriter out;
  private final int cells;
  private final boolean terminal = Boolean.getBoolean("lukou.terminal");
  private final long startNanos = System.nanoTime();
  private int done;

  Progress(PrintWriter out, int cells) {
    this.out = out;
    this.cells = cells;
  }

  /** Makes room for a line of results. */
  void clear() {
    if (terminal) {
      out.print("\r\033[K");
      out.flush();
    }
  }

  /** Counts a finished cell and tells. */
  void finished(Result result) {
    done++;
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    String line =
        String.format(
            Locale.ROOT,
            "%d of %d cells, last %s in %.1f s, about %.0f s left",
            done,
            cells,
            result.cell(),
            result.timing().wallSeconds(),
            seconds / done * (cells - done));
    if (!terminal) {
      out.println(line);
    } else if (done < cells) {
      out.print(line);
    }
    out.flush();
  }
}
