package org.lukou.tck.index;

import org.lukou.api.index.Entry;
import org.lukou.api.index.Place;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;

/** What the rules append. */
final class Given {

  static final long START = 1_700_000_000_000L;

  private Given() {}

  /** Returns the queue of a device, each at a place of its own, three junctions in all. */
  static Series queue(int device) {
    return new Series(
        "run", "d" + device, "queue", "j" + device % 3, new Place(120 + device / 100.0, 30));
  }

  /** Returns a sample a second, from one second on up to another, their values 0 to 49 in turn. */
  static Samples ramp(Series series, int from, int to) {
    Samples samples = new Samples(series);
    for (int i = from; i < to; i++) {
      samples.add(START + 1000L * i, i % 50);
    }
    return samples;
  }

  static Entry entry(long seconds, String kind, String text) {
    return new Entry(
        START + 1000 * seconds, kind, "run", "", "j1", new Place(120.5, 30.5), text, "{}");
  }
}
