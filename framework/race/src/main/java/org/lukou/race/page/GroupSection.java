package org.lukou.race.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lukou.race.cell.Cell;
import org.lukou.race.replay.Diagram;
import org.lukou.race.replay.Replay;
import org.lukou.race.report.Group;
import org.lukou.race.report.RaceResults;
import org.lukou.race.report.Standing;
import org.lukou.race.result.CellRecord;

/** What was found under the same conditions: tables and plots. */
final class GroupSection {

  private final Markup page;
  private final RaceResults results;
  private final Group group;
  private final List<Watched> watched = new ArrayList<>();

  GroupSection(Markup page, RaceResults results, Group group, Map<Cell, Replay> replays) {
    this.page = page;
    this.results = results;
    this.group = group;
    for (Standing standing : group.standings()) {
      List<Cell> cells =
          standing.records().stream().map(CellRecord::cell).filter(replays::containsKey).toList();
      if (!cells.isEmpty()) {
        watched.add(new Watched(standing, cells, cells.stream().map(replays::get).toList()));
      }
    }
  }

  void write() {
    page.open("section").element("h2", title());
    page.element("h3", "Ranking");
    new RankingTable(page, results, group).write();
    intervals();
    if (!watched.isEmpty()) {
      queues();
      delays();
      diagrams();
    }
    page.element("h3", "All figures");
    FiguresTable.write(page, group);
    page.close();
  }

  private String title() {
    Group.Name name = group.name();
    return name.scenario().name()
        + (name.detection().perfect() ? "" : ", " + name.detection())
        + ", "
        + Words.count(group.seeds(), "seed");
  }

  private void intervals() {
    if (group.standings().stream().allMatch(standing -> standing.runs() == 0)) {
      return;
    }
    page.element("h3", "Means and differences");
    begin("plots");
    IntervalPlot plot =
        new IntervalPlot(page, group.standings(), results.baseline(), results.rankedBy());
    plot.means();
    plot.differences();
    end(
        "Dots: means over the seeds; bars: 95 % intervals of the means (BCa bootstrap). Hollow on the left:"
            + " the baseline, whose mean the dashed line repeats. On the right the mean of the paired"
            + " differences to the baseline; hollow: no significant difference, or not tested.");
  }

  private void queues() {
    page.element("h3", "Queue over time");
    begin("plots small");
    new QueuePlot(page, watched, results.baseline()).draw();
    end(
        "Vehicles slower than 0.1 m/s on lanes that enter a junction. Line: mean over seeds "
            + seeds()
            + "; band: the least and the most of these seeds; dashed: the mean of the baseline.");
  }

  private void delays() {
    page.element("h3", "Delay by zone");
    begin("plots");
    new DelayPlot(page, watched).draw();
    end(
        "Delay of every completed stay at a junction against free flow, seeds "
            + seeds()
            + " together. Box: quartiles; line in it: median; dot: mean; whiskers: 5 % and 95 %.");
  }

  private String seeds() {
    return Words.ranges(
        watched.stream()
            .flatMap(w -> w.cells().stream())
            .map(Cell::seed)
            .distinct()
            .sorted()
            .toList());
  }

  private void diagrams() {
    boolean any =
        watched.stream().flatMap(w -> w.replays().stream()).anyMatch(r -> r.diagram().isPresent());
    if (!any) {
      return;
    }
    page.element("h3", "Time-space diagram");
    begin("plots large");
    Diagram last = null;
    for (Watched entrant : watched) {
      for (int i = 0; i < entrant.replays().size(); i++) {
        Diagram diagram = entrant.replays().get(i).diagram().orElse(null);
        if (diagram != null) {
          String name = entrant.name() + ", seed " + entrant.cells().get(i).seed();
          DiagramPlot.draw(page, name, diagram);
          last = diagram;
        }
      }
    }
    end(
        "A line a vehicle on the lanes that go straight on, along %s from road %s to road %s; bars: the stop lines while they are not green."
            .formatted(
                Words.count(last.corridor().roads().size(), "road"),
                last.corridor().roads().get(0).id(),
                last.corridor().roads().get(last.corridor().roads().size() - 1).id()));
  }

  private void begin(String kind) {
    page.open("figure").open("div", "class", kind);
  }

  private void end(String caption) {
    page.close().element("figcaption", caption).close();
  }
}
