package org.lukou.race.page;

import java.util.List;
import java.util.stream.Collectors;
import org.lukou.race.report.Comparison;
import org.lukou.race.report.Figure;
import org.lukou.race.report.Group;
import org.lukou.race.report.RaceResults;
import org.lukou.race.report.Standing;

/** Who comes before whom, and between whom there is no significant difference. */
final class RankingTable {

  private final Markup page;
  private final RaceResults results;
  private final Group group;
  private final Figure figure;

  RankingTable(Markup page, RaceResults results, Group group) {
    this.page = page;
    this.results = results;
    this.group = group;
    figure = results.rankedBy();
  }

  void write() {
    boolean compares = group.standings().stream().anyMatch(s -> comparison(s) != null);
    page.open("div", "class", "wide").open("table", "class", "ranking").open("tr");
    head("rank", "controller", figure.title() + unit(), "95 % interval");
    if (compares) {
      head("against " + results.baseline() + unit(), "95 % interval", "p (Holm)", "Wilcoxon p");
      head("verdict");
    }
    page.close();
    group.standings().forEach(standing -> row(standing, compares));
    page.close().close();
    group.standings().stream().filter(this::leads).forEach(this::shared);
    if (group.seeds() < 2) {
      page.element(
          "p", "One seed: no intervals and no tests. The order is that of the figures alone.");
    }
  }

  private String unit() {
    return figure.unit().isEmpty() ? "" : ", " + figure.unit();
  }

  private void head(String... titles) {
    for (String title : titles) {
      page.element("th", title, "scope", "col");
    }
  }

  private void row(Standing standing, boolean compares) {
    boolean base = standing.entrant().equals(results.baseline());
    page.open("tr").element("td", rank(standing));
    page.element("th", standing.entrant() + (base ? " (baseline)" : ""), "scope", "row");
    if (standing.runs() == 0) {
      page.element("td", "finished nothing", "colspan", compares ? 7 : 2).close();
      return;
    }
    cells(
        Numbers.figure(standing.figures().get(figure.member()).mean()),
        Numbers.interval(standing.figures().get(figure.member())));
    if (compares) {
      comparison(comparison(standing));
    }
    page.close();
  }

  private String rank(Standing standing) {
    return standing.rank() == 0 ? "\u2013" : standing.rank() + (sharing(standing) > 1 ? "=" : "");
  }

  private long sharing(Standing standing) {
    return group.standings().stream().filter(s -> s.rank() == standing.rank()).count();
  }

  private void comparison(Comparison comparison) {
    if (comparison == null) {
      cells("", "", "", "", "");
      return;
    }
    cells(
        Numbers.difference(comparison.difference()),
        Numbers.interval(comparison),
        Numbers.probability(comparison.holmP()),
        Numbers.probability(comparison.wilcoxonP()),
        comparison.verdict().words());
  }

  private void cells(String... contents) {
    for (String content : contents) {
      page.element("td", content);
    }
  }

  private Comparison comparison(Standing standing) {
    return standing.againstBaseline().get(figure.member());
  }

  private boolean leads(Standing standing) {
    return standing.rank() > 0
        && sharing(standing) > 1
        && followers(standing).get(0).equals(standing);
  }

  private List<Standing> followers(Standing leader) {
    return group.standings().stream().filter(s -> s.rank() == leader.rank()).toList();
  }

  private void shared(Standing leader) {
    String others =
        followers(leader).stream()
            .skip(1)
            .map(standing -> standing.entrant().toString())
            .collect(Collectors.joining(", "));
    page.element(
        "p",
        "Rank %d: no significant difference between %s and %s."
            .formatted(leader.rank(), leader.entrant(), others));
  }
}
