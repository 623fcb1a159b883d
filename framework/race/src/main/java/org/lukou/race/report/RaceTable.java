package org.lukou.race.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.signal.SignalTiming;
import org.lukou.race.cell.RaceScenario;
import org.lukou.race.report.Comparison.Verdict;
import org.lukou.race.result.CellRecord;

/** A race for people: a table for each scenario, the best first, and who differs from whom. */
public final class RaceTable {

  private static final List<Figure> SHOWN =
      Stream.of(
              "engineAttSeconds",
              "paperAttSeconds",
              "throughput",
              "notAdmitted",
              "p95TravelTimeSeconds",
              "stopsPerVehicle",
              "gini",
              "peripheryToCentreDelay",
              "guardInterventions")
          .map(member -> Figure.named(member).orElseThrow())
          .toList();

  private final RaceResults results;
  private final StringBuilder text = new StringBuilder();

  private RaceTable(RaceResults results) {
    this.results = results;
  }

  /** Returns the tables of a race. */
  public static String of(RaceResults results) {
    RaceTable table = new RaceTable(results);
    results.groups().forEach(table::group);
    Overview.of(results.groups()).forEach(overview -> table.line("%s", OverviewTable.of(overview)));
    table.failures();
    return table.text.toString().stripTrailing();
  }

  private void group(Group group) {
    line("%s", conditions(group));
    TextColumns columns = new TextColumns();
    List<Figure> shown = SHOWN.stream().filter(figure -> anyNotZero(group, figure)).toList();
    columns.row(head(shown));
    for (Standing standing : group.standings()) {
      if (standing.runs() > 0) {
        columns.row(row(group, standing, shown));
      }
    }
    text.append(columns);
    if (group.seeds() > 1) {
      line("[ ]: 95 %% interval of the mean over %d seeds (BCa bootstrap)", group.seeds());
    } else {
      line("one seed: no intervals and no tests; --seeds 10 --perturb gives both");
    }
    comparisons(group);
    line("");
  }

  private static String conditions(Group group) {
    RaceScenario scenario = group.name().scenario();
    SignalTiming timing = scenario.timing();
    return String.format(
        Locale.ROOT,
        "%s: %.0f s, %s timing, a decision every %.0f s, lane change %s, %s mode, %s, %s",
        scenario.name(),
        scenario.durationSeconds(),
        timing.style().name().toLowerCase(Locale.ROOT),
        timing.decisionSeconds(),
        scenario.laneChange() ? "on" : "off",
        scenario.mode().name().toLowerCase(Locale.ROOT),
        demand(scenario.perturbation()),
        group.name().detection());
  }

  private static String demand(Perturbation perturbation) {
    return perturbation.varies()
        ? String.format(
            Locale.ROOT,
            "demand varied (departures %.0f s, turning %.2f, drivers %.2f)",
            perturbation.departureSeconds(),
            perturbation.turningShare(),
            perturbation.driverSpread())
        : "the demand as given";
  }

  private static boolean anyNotZero(Group group, Figure figure) {
    return group.standings().stream()
        .map(standing -> standing.figures().get(figure.member()))
        .anyMatch(estimate -> estimate != null && estimate.mean() != 0);
  }

  private static List<String> head(List<Figure> shown) {
    List<String> head = new ArrayList<>(List.of("rank", "controller"));
    for (Figure figure : shown) {
      head.add(figure.title() + (figure.unit().equals("s") ? ", s" : ""));
    }
    head.add("decision p50/p99, us");
    return head;
  }

  private static List<String> row(Group group, Standing standing, List<Figure> shown) {
    long sharing =
        group.standings().stream().filter(other -> other.rank() == standing.rank()).count();
    List<String> row = new ArrayList<>();
    row.add(standing.rank() + (sharing > 1 ? "=" : ""));
    row.add(standing.entrant().toString());
    for (Figure figure : shown) {
      row.add(estimate(standing.figures().get(figure.member())));
    }
    row.add(latency(standing.records()));
    return row;
  }

  private static String estimate(Estimate estimate) {
    int digits = Math.abs(estimate.mean()) < 10 ? 3 : Math.abs(estimate.mean()) < 1000 ? 1 : 0;
    String form = "%." + digits + "f";
    return estimate.hasInterval()
        ? String.format(
            Locale.ROOT,
            form + " [" + form + ", " + form + "]",
            estimate.mean(),
            estimate.low(),
            estimate.high())
        : String.format(Locale.ROOT, form, estimate.mean());
  }

  private static String latency(List<CellRecord> records) {
    double p50 = 0;
    double p99 = 0;
    int timed = 0;
    for (CellRecord record : records) {
      if (record.timing() != null) {
        p50 += record.timing().decisionP50Micros();
        p99 = Math.max(p99, record.timing().decisionP99Micros());
        timed++;
      }
    }
    return timed == 0 ? "-" : String.format(Locale.ROOT, "%.1f/%.1f", p50 / timed, p99);
  }

  private void comparisons(Group group) {
    String member = results.rankedBy().member();
    List<Standing> compared =
        group.standings().stream().filter(s -> s.againstBaseline().containsKey(member)).toList();
    if (compared.isEmpty()) {
      return;
    }
    line(
        "against %s, %s%s:",
        results.baseline(), results.rankedBy().title(), tests(group, compared.size()));
    TextColumns columns = new TextColumns();
    for (Standing standing : compared) {
      columns.row(comparison(standing, standing.againstBaseline().get(member), results.rankedBy()));
    }
    text.append(columns);
  }

  private static String tests(Group group, int compared) {
    if (group.seeds() < 2) {
      return " under one seed";
    }
    String corrected = compared > 1 ? ", corrected by Holm for " + compared : "";
    return " (paired t test" + corrected + "; Wilcoxon's signed-rank test beside it)";
  }

  private List<String> comparison(Standing standing, Comparison comparison, Figure figure) {
    Estimate base = baselineOf(standing, figure);
    return List.of(
        "  " + standing.entrant(),
        String.format(
            Locale.ROOT,
            "%+.2f %s (%+.1f %%)",
            comparison.difference(),
            figure.unit(),
            100 * comparison.difference() / base.mean()),
        comparison.low() == null
            ? ""
            : String.format(Locale.ROOT, "[%+.2f, %+.2f]", comparison.low(), comparison.high()),
        p("p ", comparison.holmP()),
        p("Wilcoxon p ", comparison.wilcoxonP()),
        comparison.verdict() == Verdict.NOT_TESTED && comparison.pairs() > 1
            ? "not tested: every seed gives the same difference"
            : comparison.verdict().words());
  }

  private Estimate baselineOf(Standing standing, Figure figure) {
    return results.groups().stream()
        .filter(group -> group.standings().contains(standing))
        .flatMap(group -> group.standings().stream())
        .filter(other -> other.entrant().equals(results.baseline()))
        .map(Standing::figures)
        .map(figures -> figures.get(figure.member()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private static String p(String name, Double p) {
    if (p == null) {
      return "";
    }
    return name + (p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p));
  }

  private void failures() {
    List<CellRecord> failures = results.failures();
    if (failures.isEmpty()) {
      return;
    }
    line("%d of %d cells failed:", failures.size(), results.records().size());
    for (CellRecord failure : failures) {
      line("  %s: %s", failure.cell(), failure.failure());
    }
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
