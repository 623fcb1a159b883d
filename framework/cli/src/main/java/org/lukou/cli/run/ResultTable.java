package org.lukou.cli.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.lukou.api.scenario.Perturbation;
import org.lukou.kernel.metrics.RunMetrics;
import org.lukou.kernel.run.RunTiming;

/** The results of a run for people. */
public final class ResultTable {

  private final PrintWriter out;

  private ResultTable(PrintWriter out) {
    this.out = out;
  }

  /** Returns the table, one line a group of figures. */
  public static String of(RunResult result) {
    StringWriter text = new StringWriter();
    new ResultTable(new PrintWriter(text)).print(result);
    return text.toString().stripTrailing();
  }

  private void print(RunResult result) {
    RunMetrics metrics = result.metrics();
    out.printf("run           %s%n", result.run());
    out.printf("controller    %s, %s mode%n", result.controller(), result.mode());
    row("scenario", "seed %d, %s", result.seed(), demand(result.perturbation()));
    if (metrics.created() > 0) {
      trips(metrics);
      fairness(metrics);
    } else {
      queue(metrics); // all that is known of a street that is elsewhere
    }
    out.printf("guard         %s%n", guard(metrics));
    timing(result.timing());
    if (!result.devices().isEmpty()) {
      row("devices", "%s", result.devices());
    }
    out.printf("digest        %s%n", result.digest());
    incidents(result);
  }

  /** Says in words how far a demand is varied. */
  public static String demand(Perturbation p) {
    if (!p.varies()) {
      return "the demand as given";
    }
    return String.format(
        Locale.ROOT,
        "departures shifted by %.0f s, %.1f %% turn otherwise, drivers differ by %.1f %%",
        p.departureSeconds(),
        p.turningShare() * 100,
        p.driverSpread() * 100);
  }

  private void trips(RunMetrics m) {
    row(
        "travel time",
        "engine ATT %.2f s, paper ATT %.2f s, p95 %.0f s",
        m.engineAttSeconds(),
        m.paperAttSeconds(),
        m.p95TravelTimeSeconds());
    row(
        "vehicles",
        "%d created, %d arrived, %d never admitted",
        m.created(),
        m.throughput(),
        m.notAdmitted());
    queue(m);
    row(
        "delay",
        "%.1f s against free flow, %.1f s of all vehicles created, %.2f stops a vehicle",
        m.meanDelaySeconds(),
        m.meanTotalDelaySeconds(),
        m.stopsPerVehicle());
    row(
        "spill-back",
        "%d times, %.0f lane-seconds with a blocked entrance",
        m.spillbacks(),
        m.spillbackSeconds());
  }

  private void queue(RunMetrics m) {
    row(
        "queue",
        "%.1f vehicles (at decisions), %.1f (every step)",
        m.meanQueue(),
        m.meanQueueEveryStep());
  }

  private void fairness(RunMetrics m) {
    row(
        "hops",
        "p95 %.0f s, longest %.0f s, Gini %.3f, Jain %.3f, Theil %.3f",
        m.p95HopSeconds(),
        m.maxHopSeconds(),
        m.gini(),
        m.jain(),
        m.theil());
    if (!m.zoneDelaySeconds().isEmpty()) {
      StringBuilder zones = new StringBuilder();
      m.zoneDelaySeconds()
          .forEach(
              (zone, delay) ->
                  zones.append(String.format(Locale.ROOT, "%s %.1f s, ", zone, delay)));
      row("hop delay", "%speriphery/centre %.2f", zones, m.peripheryToCentreDelay());
    }
  }

  private static String guard(RunMetrics m) {
    return counts("overruled", m.guardInterventions())
        + "; "
        + counts("would have overruled in the correct mode", m.guardReports());
  }

  private static String counts(String what, Map<String, Long> rules) {
    long total = rules.values().stream().mapToLong(Long::longValue).sum();
    return what + " " + total + (total == 0 ? "" : " " + rules);
  }

  private void timing(RunTiming t) {
    row(
        "speed",
        "%.2f s, %,d vehicle-steps, %.0f ns each; decisions p50 %.1f us, p99 %.1f us",
        t.wallSeconds(),
        t.vehicleSteps(),
        t.nsPerVehicleStep(),
        t.decisionP50Micros(),
        t.decisionP99Micros());
  }

  private void incidents(RunResult result) {
    result.warnings().stream().limit(10).forEach(text -> out.println("warning       " + text));
    result.incidents().stream().limit(10).forEach(text -> out.println("incident      " + text));
    if (result.incidentCount() > 10) {
      out.printf("              %d incidents in all; see run.json%n", result.incidentCount());
    }
    if (result.lostObservations() > 0) {
      out.printf("warning       %d observations were lost%n", result.lostObservations());
    }
    if (result.staleDecisions() > 0) {
      out.printf("warning       %d decisions without fresh data%n", result.staleDecisions());
    }
    result.journalFailures().forEach(text -> out.println("journal       " + text));
  }

  private void row(String name, String format, Object... values) {
    out.printf("%-13s %s%n", name, String.format(Locale.ROOT, format, values));
  }
}
