package org.lukou.race.page;

import org.lukou.race.report.Overview;

/** How everybody did in all scenarios together. */
final class OverviewSection {

  private OverviewSection() {}

  static void write(Markup page, Overview overview) {
    page.open("section").element("h2", title(overview));
    page.open("div", "class", "wide").open("table", "class", "ranking").open("tr");
    head(page, "mean rank", "controller", "best mean in");
    if (overview.tested()) {
      head(page, "rank 1 in");
    }
    head(page, "finished in");
    page.close();
    overview.rows().forEach(row -> row(page, row, overview));
    page.close().close();
    String ranks =
        overview.tested() ? "Rank 1: the best, or no significant difference to the best. " : "";
    page.element("p", ranks + Overview.EXPLANATION).close();
  }

  private static String title(Overview overview) {
    return "All %d scenarios".formatted(overview.scenarios())
        + (overview.detection().perfect() ? "" : ", " + overview.detection());
  }

  private static void head(Markup page, String... titles) {
    for (String title : titles) {
      page.element("th", title, "scope", "col");
    }
  }

  private static void row(Markup page, Overview.Row row, Overview overview) {
    boolean ranked = row.everywhere(overview.scenarios());
    page.open("tr").element("td", ranked ? Numbers.decimals(row.meanRank(), 2) : "\u2013");
    page.element("th", row.entrant().toString(), "scope", "row");
    page.element("td", String.valueOf(row.best()));
    if (overview.tested()) {
      page.element("td", String.valueOf(row.first()));
    }
    page.element("td", String.valueOf(row.finished())).close();
  }
}
