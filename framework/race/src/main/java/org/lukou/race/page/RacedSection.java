package org.lukou.race.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.signal.SignalTiming;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.InputFile;
import org.lukou.race.cell.RaceScenario;
import org.lukou.race.cell.Stack;
import org.lukou.race.report.RaceResults;

/** What was raced: who, where, how often, by which rules, on which code and which data. */
final class RacedSection {

  private final Markup page;
  private final List<Cell> cells;

  RacedSection(Markup page, RaceResults results) {
    this.page = page;
    cells = results.records().stream().map(record -> record.cell()).toList();
  }

  void write() {
    page.open("section", "id", "raced").element("h2", "What was raced");
    page.open("div", "class", "wide").open("table");
    row("controllers", names(cells.stream().map(cell -> cell.entrant().toString()).toList()));
    row("seeds", Words.ranges(cells.stream().map(Cell::seed).distinct().sorted().toList()));
    row("seen", names(cells.stream().map(cell -> cell.detection().toString()).toList()));
    row("cells", String.valueOf(cells.size()));
    page.close().close();
    cells.stream().map(Cell::scenario).distinct().forEach(this::scenario);
    page.close();
  }

  private static String names(Collection<String> names) {
    return names.stream().distinct().collect(Collectors.joining(", "));
  }

  private void scenario(RaceScenario scenario) {
    page.element("h3", scenario.name()).open("div", "class", "wide").open("table");
    row("world", scenario.world() + ", steps of " + seconds(scenario.stepSeconds()));
    row("duration", seconds(scenario.durationSeconds()));
    row("mode", scenario.mode().name().toLowerCase(Locale.ROOT));
    row("lane change", scenario.laneChange() ? "on" : "off");
    row("timing", timing(scenario.timing()));
    row("demand", demand(scenario.perturbation()));
    file("network", scenario.network());
    file("demand file", scenario.demand());
    file("events", scenario.events());
    page.close().close();
  }

  private static String timing(SignalTiming timing) {
    return timing.style().name().toLowerCase(Locale.ROOT)
        + " style, a decision every "
        + seconds(timing.decisionSeconds())
        + ", yellow "
        + seconds(timing.yellowSeconds())
        + ", all red "
        + seconds(timing.allRedSeconds())
        + ", green at least "
        + seconds(timing.minimumGreenSeconds())
        + " and at most "
        + seconds(timing.maximumGreenSeconds())
        + ", red at most "
        + seconds(timing.maximumRedSeconds());
  }

  private static String seconds(double seconds) {
    return Double.isInfinite(seconds) ? "any time" : Numbers.place(seconds) + " s";
  }

  private static String demand(Perturbation perturbation) {
    return perturbation.varies()
        ? String.format(
            Locale.ROOT,
            "varied with the seed: departures by %.0f s, %.2f of the vehicles turn otherwise,"
                + " drivers differ by %.2f",
            perturbation.departureSeconds(),
            perturbation.turningShare(),
            perturbation.driverSpread())
        : "as given";
  }

  private void file(String what, InputFile file) {
    if (file != null) {
      page.open("tr").element("th", what, "scope", "row");
      page.open("td").text(file.name() + " ").element("code", file.sha256()).close().close();
    }
  }

  /** Writes what the race ran on, by its bytes. */
  void code() {
    Map<String, Set<String>> digests = new TreeMap<>();
    for (Stack stack : cells.stream().map(Cell::stack).distinct().toList()) {
      add(digests, "kernel and API", stack.frameworkSha256());
      add(digests, "profile " + stack.profile(), stack.profileSha256());
      stack.bundles().forEach((name, digest) -> add(digests, "bundle " + name, digest));
    }
    page.element("h3", "Code, by SHA-256").open("div", "class", "wide").open("table");
    digests.forEach(
        (name, all) -> {
          page.open("tr").element("th", name, "scope", "row");
          page.open("td").element("code", String.join(", ", all)).close().close();
        });
    page.close().close();
  }

  private static void add(Map<String, Set<String>> digests, String name, String digest) {
    digests.computeIfAbsent(name, n -> new TreeSet<>()).add(digest);
  }

  private void row(String name, String value) {
    page.open("tr").element("th", name, "scope", "row").element("td", value).close();
  }
}
