package org.lukou.race.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis: values on it and places in the drawing.
 *
 * @param low the value at its beginning
 * @param high the value at its end, more than {@code low}
 * @param from the place of its beginning
 * @param to the place of its end
 */
record Scale(double low, double high, double from, double to) {

  /** An axis that begins at 0 and has room for a value. */
  static Scale upTo(double most, double from, double to) {
    double high = most > 0 ? most * 1.05 : 1;
    return new Scale(0, high, from, to);
  }

  /** An axis for values between two, which may be the same. */
  static Scale around(double least, double most, double from, double to) {
    double room = most > least ? (most - least) * 0.08 : Math.max(Math.abs(most) * 0.05, 0.5);
    return new Scale(least - room, most + room, from, to);
  }

  /** Returns the place of a value. */
  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  /** Returns round values, about so many. */
  List<Double> ticks(int about) {
    double step = step(about);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** Returns a tick's label, with as many decimals as the ticks need. */
  String label(double tick, int about) {
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step(about)) - 1e-9));
    return Numbers.decimals(tick == 0 ? 0 : tick, decimals);
  }

  private double step(int about) {
    double raw = (high - low) / about;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double lead = raw / power;
    return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }
}
