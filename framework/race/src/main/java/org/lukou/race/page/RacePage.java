package org.lukou.race.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lukou.race.cell.Cell;
import org.lukou.race.replay.Replay;
import org.lukou.race.report.Overview;
import org.lukou.race.report.RaceResults;
import org.lukou.race.report.Report;
import org.lukou.race.report.ResultsFile;
import org.lukou.race.report.WholeFile;
import org.lukou.race.result.CellRecord;

/**
 * {@code report.html}: the race as one page that needs nothing else, neither a network nor a
 * script. It follows the reader's choice of light or dark, and prints.
 */
public final class RacePage implements Report {

  /** Its name. */
  public static final String NAME = "report.html";

  private final Map<Cell, Replay> replays;
  private final List<String> command;

  /**
   * Creates the report.
   *
   * @param replays how some cells went; plots that need others are left out
   * @param command the words of the command that made the race
   */
  public RacePage(Map<Cell, Replay> replays, List<String> command) {
    this.replays = Map.copyOf(replays);
    this.command = List.copyOf(command);
  }

  @Override
  public void write(RaceResults results, Path directory) throws IOException {
    byte[] bytes = text(results, directory.toString()).getBytes(StandardCharsets.UTF_8);
    WholeFile.write(directory.resolve(NAME), bytes);
  }

  /** Returns the page; {@code directory} is where the results are, as the reader may name it. */
  String text(RaceResults results, String directory) throws IOException {
    Markup page = new Markup();
    page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en");
    head(page, title(results));
    page.open("body").element("h1", title(results));
    RacedSection raced = new RacedSection(page, results);
    raced.write();
    warnings(page, results);
    Overview.of(results.groups()).forEach(overview -> OverviewSection.write(page, overview));
    results.groups().forEach(group -> new GroupSection(page, results, group, replays).write());
    failures(page, results);
    again(page, directory);
    raced.code();
    page.close().close().close();
    return "<!DOCTYPE html>\n" + page + "\n";
  }

  private static String title(RaceResults results) {
    long entrants = results.records().stream().map(r -> r.cell().entrant()).distinct().count();
    long places = results.records().stream().map(r -> r.cell().scenario()).distinct().count();
    return "A race of %s on %s"
        .formatted(Words.count(entrants, "controller"), Words.count(places, "scenario"));
  }

  private static void head(Markup page, String title) throws IOException {
    page.open("head").empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.element("title", title).element("style", style()).close();
  }

  /** The style sheet, which has no character that a page would have to escape. */
  private static String style() throws IOException {
    try (InputStream style = RacePage.class.getResourceAsStream("page.css")) {
      return new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void warnings(Markup page, RaceResults results) {
    if (results.warnings().isEmpty()) {
      return;
    }
    page.open("section", "id", "warnings").element("h2", "What the worlds warn of").open("ul");
    results.warnings().forEach(warning -> page.element("li", warning.toString()));
    page.close().close();
  }

  private static void failures(Markup page, RaceResults results) {
    if (results.failures().isEmpty()) {
      return;
    }
    page.open("section", "id", "failures").element("h2", "Cells that failed").open("ul");
    for (CellRecord failure : results.failures()) {
      page.element("li", failure.cell() + ": " + failure.failure());
    }
    page.close().close();
  }

  private void again(Markup page, String directory) {
    String verify =
        Words.command(List.of("lukou", "bench", "--verify", directory + "/" + ResultsFile.NAME));
    page.open("section", "id", "again").element("h2", "Do it again");
    page.element("p", "The race; its results do not depend on the machine:");
    page.element("pre", Words.command(command));
    page.element("p", "Run some of its cells again and compare them bit for bit:");
    page.element("pre", verify);
    page.element(
        "p",
        "Every cell with its key, its digests and its figures is in results.json beside this page,"
            + " a row a cell in cells.csv, how long decisions took in timings.csv.");
  }
}
