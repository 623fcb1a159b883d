package org.lukou.race.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukou.race.replay.Spread;

/** Delays at junctions by zone: a box for each zone of each entrant. */
final class DelayPlot {

  private static final double LEFT = 84;
  private static final double BOX = 16;
  private static final double HALF = 5;
  private static final double MARGIN = 26;
  private static final int LETTERS = 12;

  private final Markup page;
  private final Map<Watched, Map<String, Spread>> spreads = new LinkedHashMap<>();
  private final int zones;
  private final Scale scale;

  DelayPlot(Markup page, List<Watched> entrants) {
    this.page = page;
    entrants.forEach(watched -> spreads.put(watched, spreads(watched)));
    double most = 0;
    int count = 1;
    for (Map<String, Spread> own : spreads.values()) {
      count = Math.max(count, own.size());
      for (Spread spread : own.values()) {
        most = Math.max(most, Math.max(spread.mean(), spread.quantile(0.95)));
      }
    }
    zones = count;
    scale = Scale.upTo(most, LEFT, RowChart.axisTo());
  }

  private static Map<String, Spread> spreads(Watched watched) {
    Map<String, Spread> pooled = new LinkedHashMap<>();
    for (String zone : watched.replays().get(0).stayDelays().keySet()) {
      pooled.put(
          zone, Spread.all(watched.replays().stream().map(r -> r.stayDelays().get(zone)).toList()));
    }
    return pooled;
  }

  void draw() {
    List<RowChart.Row> rows = new ArrayList<>();
    spreads.forEach(
        (watched, own) ->
            rows.add(new RowChart.Row(watched.name(), "", (chart, y) -> boxes(chart, own, y))));
    new RowChart(page, rows, MARGIN + zones * BOX, LEFT)
        .draw("Delays by zone", scale, "delay of a stay at a junction, s", Double.NaN);
  }

  private void boxes(Chart chart, Map<String, Spread> own, double middle) {
    double y = middle - (own.size() - 1) * BOX / 2;
    int place = 0;
    for (Map.Entry<String, Spread> zone : own.entrySet()) {
      chart.text("tick", LEFT - 6, y + 4, "end", Words.shortened(zone.getKey(), LETTERS));
      if (zone.getValue().size() > 0) {
        box(chart, zone.getValue(), y, place % 2 == 0 ? "box" : "box other");
      }
      y += BOX;
      place++;
    }
  }

  private void box(Chart chart, Spread spread, double y, String kind) {
    double low = scale.at(spread.quantile(0.25));
    double high = scale.at(spread.quantile(0.75));
    double median = scale.at(spread.quantile(0.5));
    double mean = scale.at(spread.mean());
    chart.line("mark", scale.at(spread.quantile(0.05)), y, scale.at(spread.quantile(0.95)), y);
    page.empty(
        "rect", "class", kind, "x", low, "y", y - HALF, "width", high - low, "height", 2 * HALF);
    chart.line("median", median, y - HALF, median, y + HALF);
    page.empty("circle", "class", "dot", "cx", mean, "cy", y, "r", 2.6);
  }
}
