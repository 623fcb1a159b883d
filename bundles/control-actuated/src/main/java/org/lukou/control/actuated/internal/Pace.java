package org.lukou.control.actuated.internal;

import org.lukou.api.control.JunctionSetup;
import org.lukou.api.signal.SignalTiming;

/**
 * When an algorithm that is asked before every step may change its mind. The parameter {@code
 * decide} says {@code step} (whenever it likes, as in the street) or {@code interval} (at multiples
 * of the decision interval, as the field's tables demand of everybody). By default paper timing
 * means the interval and field timing the step.
 */
final class Pace {

  /** Absorbs what is lost in adding up steps. */
  private static final double EPSILON = 1e-9;

  private final double everySeconds;
  private double last = Double.NEGATIVE_INFINITY;

  Pace(JunctionSetup setup) {
    SignalTiming timing = setup.timing();
    boolean paper = timing.style() == SignalTiming.Style.PAPER;
    String word = setup.parameters().text("decide", paper ? "interval" : "step");
    everySeconds =
        switch (word) {
          case "step" -> 0;
          case "interval" -> timing.decisionSeconds();
          default ->
              throw new IllegalArgumentException(
                  "parameter decide is \"" + word + "\", but must be step or interval");
        };
  }

  /** Returns whether this is a time to decide; call it once a step, with rising times. */
  boolean decides(double timeSeconds) {
    if (everySeconds == 0) {
      return true;
    }
    double beat = Math.floor(timeSeconds / everySeconds + EPSILON);
    boolean next = beat > last;
    last = beat;
    return next;
  }
}
