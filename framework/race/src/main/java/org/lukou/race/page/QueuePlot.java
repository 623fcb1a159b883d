package org.lukou.race.page;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.lukou.race.cell.Entrant;

/** Queues over time, a small drawing for each entrant, all with the same axes. */
final class QueuePlot {

  private static final double WIDTH = 360;
  private static final double HEIGHT = 220;
  private static final double LEFT = 56;
  private static final double TOP = 26;
  private static final int LETTERS = 48;

  private final Markup page;
  private final List<Watched> entrants;
  private final double[] reference;
  private final Scale time;
  private final Scale queue;

  QueuePlot(Markup page, List<Watched> entrants, Entrant baseline) {
    this.page = page;
    this.entrants = entrants;
    reference =
        entrants.stream()
            .filter(watched -> watched.standing().entrant().equals(baseline))
            .map(QueuePlot::mean)
            .findFirst()
            .orElse(null);
    double most = 0;
    for (Watched watched : entrants) {
      for (double value : over(watched, Math::max)) {
        most = Math.max(most, value);
      }
    }
    double minutes = entrants.get(0).cells().get(0).scenario().durationSeconds() / 60;
    time = new Scale(0, minutes, LEFT, WIDTH - 16);
    queue = Scale.upTo(most, HEIGHT - Chart.BOTTOM, TOP);
  }

  void draw() {
    entrants.forEach(this::panel);
  }

  private void panel(Watched watched) {
    Chart chart = new Chart(page, WIDTH, HEIGHT, LEFT, TOP);
    chart.open("Queue over time, " + watched.name());
    chart.name(LEFT, 16, watched.name(), LETTERS);
    chart.horizontal(time, "time, min");
    chart.vertical(queue, "queue, vehicles");
    double minutes = watched.replays().get(0).queue().intervalSeconds() / 60;
    if (watched.replays().size() > 1) {
      chart.path("band", band(watched, minutes));
    }
    double[] mean = mean(watched);
    if (reference != null && reference.length == mean.length) {
      chart.path("reference", line(reference, minutes, new Course()).toString());
    }
    chart.path("curve", line(mean, minutes, new Course()).toString());
    chart.close();
  }

  private String band(Watched watched, double minutes) {
    Course course = line(over(watched, Math::max), minutes, new Course());
    double[] least = over(watched, Math::min);
    for (int i = least.length - 1; i >= 0; i--) {
      course.to(x(i, minutes), queue.at(least[i]));
    }
    return course + "Z";
  }

  private Course line(double[] values, double minutes, Course course) {
    for (int i = 0; i < values.length; i++) {
      course.to(x(i, minutes), queue.at(values[i]));
    }
    return course;
  }

  private double x(int interval, double minutes) {
    return Math.min(time.to(), time.at((interval + 0.5) * minutes));
  }

  private static double[] mean(Watched watched) {
    double[] mean = over(watched, Double::sum);
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= watched.replays().size();
    }
    return mean;
  }

  private static double[] over(Watched watched, DoubleBinaryOperator operator) {
    double[] all = watched.replays().get(0).queue().means();
    for (int run = 1; run < watched.replays().size(); run++) {
      double[] means = watched.replays().get(run).queue().means();
      for (int i = 0; i < all.length; i++) {
        all[i] = operator.applyAsDouble(all[i], means[i]);
      }
    }
    return all;
  }
}
