package org.lukou.control.fixed.internal;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionSetup;

/**
 * The signal state machine of the field's experiments, second by second, as its code has it: {@code
 * cur, prev, dur, yellow, nxt}.
 */
final class PaperSignal {

  private static final int INTERVAL = 30;
  private static final int YELLOW = 5;

  private int current = 1;
  private int previous = 1;
  private int duration = -1;
  private boolean yellow;
  private int next;
  private int shown = 1;
  private final List<Integer> perSecond = new ArrayList<>();

  /** Returns the light phase of every second. */
  static List<Integer> run(JunctionSetup setup, Controller controller, int seconds) {
    PaperSignal signal = new PaperSignal();
    signal.measure();
    int wish = 0;
    for (int second = 0; second < seconds; second++) {
      if (second % INTERVAL == 0) {
        wish =
            controller.decide(
                new Moment(setup.junction(), second, signal.current, signal.duration));
      }
      signal.second(wish);
    }
    return signal.perSecond;
  }

  private void second(int wish) {
    previous = current;
    if (yellow) {
      if (duration >= YELLOW) {
        current = next;
        shown = current;
        yellow = false;
      }
    } else {
      next = wish;
      if (current != next) {
        shown = 0;
        current = -1;
        yellow = true;
      }
    }
    perSecond.add(shown);
    measure();
  }

  private void measure() {
    duration = current == previous ? duration + 1 : 1;
  }
}
