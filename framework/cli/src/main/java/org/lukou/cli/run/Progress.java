package org.lukou.cli.run;

import java.io.PrintStream;
import java.util.Locale;
import org.lukou.api.world.WorldStatistics;
import org.lukou.kernel.run.Run;

/**
 * Tells a waiting person how far a run is: simulated time, vehicles, speed against real time, time
 * left. Rewrites one line on a terminal; elsewhere writes a line every ten seconds.
 */
public final class Progress {

  private static final long TERMINAL_NANOS = 200_000_000L;
  private static final long PLAIN_NANOS = 10_000_000_000L;
  private static final int CHECK_STEPS = 8;

  private final PrintStream out;
  private final Detail detail;
  private final boolean terminal = Terminal.isThere();
  private long startNanos;
  private long lastNanos;

  /** How much is told. */
  public enum Detail {
    /** Nothing. */
    NOTHING,
    /** What happens, but not how far it is. */
    EVENTS,
    /** What happens, and how far it is. */
    EVERYTHING
  }

  /** Creates a progress display. */
  public Progress(PrintStream out, Detail detail) {
    this.out = out;
    this.detail = detail;
  }

  /** Says a sentence about what happens next. */
  public void say(String sentence) {
    if (detail != Detail.NOTHING) {
      out.println(sentence);
    }
  }

  /** Says what should not be overlooked, in any case. */
  public void warn(String sentence) {
    out.println("warning: " + sentence);
  }

  /** Shows how far the run is, if it is time to. */
  public void update(Run run) {
    if (detail != Detail.EVERYTHING || run.kernel().steps() % CHECK_STEPS != 0) {
      return;
    }
    long now = System.nanoTime();
    if (startNanos == 0) {
      startNanos = now;
      lastNanos = now;
    }
    if (now - lastNanos >= (terminal ? TERMINAL_NANOS : PLAIN_NANOS)) {
      lastNanos = now;
      out.print((terminal ? "\r" : "") + line(run, (now - startNanos) / 1e9));
      out.print(terminal ? "\033[K" : System.lineSeparator());
      out.flush();
    }
  }

  /** Ends the line that was being rewritten. */
  public void end() {
    if (detail == Detail.EVERYTHING && terminal && lastNanos != startNanos) {
      out.println();
    }
  }

  private static String line(Run run, double wallSeconds) {
    WorldStatistics world = run.world().statistics();
    int steps = run.kernel().steps();
    double left = wallSeconds * (run.lastStep() - steps) / steps;
    return String.format(
        Locale.ROOT,
        "t = %s (%d %%), %d vehicles running, %d waiting, %d arrived, %.0f x real time, %.0f s left",
        clock(run.kernel().timeSeconds()),
        100L * steps / run.lastStep(),
        world.running(),
        world.waiting(),
        world.finished(),
        run.kernel().timeSeconds() / wallSeconds,
        left);
  }

  private static String clock(double seconds) {
    long whole = (long) seconds;
    return "%02d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60);
  }
}
