package org.lukou.cli.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The figures for people. */
public final class BenchTable {

  private static final int PLOT_WIDTH = 40;

  private final PrintWriter out;

  private BenchTable(PrintWriter out) {
    this.out = out;
  }

  /** Returns the table, one group of lines a part. */
  public static String of(BenchResult result) {
    StringWriter text = new StringWriter();
    new BenchTable(new PrintWriter(text)).print(result);
    return text.toString().stripTrailing();
  }

  private void print(BenchResult result) {
    machine(result.machine());
    startup(result.startup());
    if (result.hour() != null) {
      hour(result.hour());
    }
    if (result.threads() != null) {
      threads(result.threads());
    }
    if (result.memory() != null) {
      memory(result.memory());
    }
    if (result.load() != null) {
      load(result.load());
    }
    if (result.curve() != null && !result.curve().isEmpty()) {
      curve(result);
    }
    result.notes().forEach(note -> row("note", "%s", note));
  }

  private void machine(Machine m) {
    row(
        "machine",
        "%d processors, load average %.1f, %s, %s, heap up to %,.0f MB",
        m.processors(),
        m.loadAverage(),
        m.java(),
        m.collector(),
        m.heapMegabytes());
  }

  private void startup(BenchResult.Startup s) {
    row(
        "start-up",
        "JVM %.0f ms, bundles %.0f ms, network and demand %.0f ms, first step %.1f ms",
        s.jvmMillis(),
        s.bundlesMillis(),
        s.loadMillis(),
        s.firstStepMillis());
  }

  private void hour(BenchResult.Hour hour) {
    row("hour", "%s", hour.network());
    row("", "%s", hour.demand());
    row(
        "",
        "%,d steps, %,d vehicle-steps, one thread; million vehicle-steps per CPU-second:",
        hour.steps(),
        hour.vehicleSteps());
    int rounds = hour.millionsPerCpuSecond().size();
    StringBuilder numbers = new StringBuilder("round   ");
    StringBuilder speeds = new StringBuilder("        ");
    for (int round : shown(rounds)) {
      numbers.append(String.format(Locale.ROOT, "%7d", round));
      speeds.append(
          String.format(Locale.ROOT, "%7.1f", hour.millionsPerCpuSecond().get(round - 1)));
    }
    row("", "%s", numbers);
    row("", "%s", speeds);
    row(
        "",
        "cold %.1f, warm %.1f (median of the last rounds); by %s, every round ended %s",
        hour.firstMillionsPerCpuSecond(),
        hour.warmMillionsPerCpuSecond(),
        hour.restart(),
        hour.sameDigest() ? "the same" : "DIFFERENTLY");
  }

  private static Set<Integer> shown(int rounds) {
    Set<Integer> shown = new TreeSet<>(List.of(1, 2, 3, 5, 10, 20, rounds));
    shown.removeIf(round -> round > rounds);
    return shown;
  }

  private void threads(BenchResult.Threads t) {
    row(
        "threads",
        "%,d junctions, %,d vehicles: %.1f ns a vehicle-step on one thread, %.1f ns on %d",
        t.junctions(),
        t.vehicles(),
        t.oneNanos(),
        t.manyNanos(),
        t.threads());
    StringBuilder ratios = new StringBuilder();
    t.speedups().forEach(s -> ratios.append(String.format(Locale.ROOT, " %.2f", s)));
    row(
        "",
        "%.2f times as fast (median of the pairs%s); %s state",
        t.speedup(),
        ratios,
        t.sameDigest() ? "the same" : "NOT THE SAME");
    row(
        "",
        "the machine's limit: %d worlds of their own on a thread each get %.2f times as much done",
        t.threads(),
        t.limit());
  }

  private void memory(BenchResult.Memory m) {
    row(
        "memory",
        "%.0f bytes a vehicle (%,d vehicles; the network of %,d junctions takes %.0f MB)",
        m.bytesPerVehicle(),
        m.vehicles(),
        m.junctions(),
        m.networkMegabytes());
  }

  private void load(BenchResult.Load l) {
    row(
        "load",
        "%,d junctions, %,d roads, %.0f MB of JSON in %.1f s (%.1f s of CPU)",
        l.junctions(),
        l.roads(),
        l.fileMegabytes(),
        l.seconds(),
        l.cpuSeconds());
    row(
        "",
        "heap at most %,.0f MB, garbage included; %,.0f MB stay",
        l.peakMegabytes(),
        l.retainedMegabytes());
  }

  private void curve(BenchResult result) {
    double most =
        result.curve().stream()
            .mapToDouble(BenchResult.CurvePoint::nanosPerVehicleStep)
            .max()
            .orElse(1);
    row("curve", "one thread, CPU time of a vehicle-step");
    row("", " vehicles junctions     ns  rounds  mean speed  standing");
    for (BenchResult.CurvePoint p : result.curve()) {
      row(
          "",
          "%,9d %,9d %6.1f %7d %7.1f m/s %7.0f %%  %s",
          p.running(),
          p.junctions(),
          p.nanosPerVehicleStep(),
          p.rounds(),
          p.meanSpeedMps(),
          100 * p.standingShare(),
          "#".repeat((int) Math.round(PLOT_WIDTH * p.nanosPerVehicleStep() / most)));
    }
  }

  private void row(String name, String format, Object... values) {
    out.printf("%-10s %s%n", name, String.format(Locale.ROOT, format, values));
  }
}
