package org.lukou.race.page;

import org.lukou.race.replay.Diagram;

/** A time-space diagram: a line for each vehicle on the corridor, a bar for each red. */
final class DiagramPlot {

  private static final double WIDTH = 480;
  private static final double HEIGHT = 360;
  private static final double LEFT = 62;
  private static final double TOP = 26;
  private static final int LETTERS = 60;

  private DiagramPlot() {}

  static void draw(Markup page, String name, Diagram diagram) {
    Chart chart = new Chart(page, WIDTH, HEIGHT, LEFT, TOP);
    Scale time = new Scale(diagram.fromSeconds(), diagram.toSeconds(), LEFT, chart.right());
    Scale place = new Scale(0, diagram.corridor().lengthMetres(), chart.bottom(), TOP);
    chart.open("Time-space diagram, " + name);
    chart.name(LEFT, 16, name, LETTERS);
    chart.horizontal(time, "time, s");
    chart.vertical(place, "distance along the corridor, m");
    StringBuilder tracks = new StringBuilder();
    for (Diagram.Track track : diagram.tracks()) {
      Course course = new Course();
      track.points().forEach(p -> course.to(time.at(p.seconds()), place.at(p.metres())));
      tracks.append(course);
    }
    chart.path("track", tracks.toString());
    for (Diagram.Hold hold : diagram.holds()) {
      double y = place.at(hold.metres());
      chart.line("red", time.at(hold.fromSeconds()), y, time.at(hold.toSeconds()), y);
    }
    chart.close();
  }
}
