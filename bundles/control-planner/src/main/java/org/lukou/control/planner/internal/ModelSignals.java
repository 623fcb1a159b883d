package org.lukou.control.planner.internal;

import org.lukou.api.control.TrafficModel;
import org.lukou.api.network.Junction;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.signal.SignalInterval;
import org.lukou.api.signal.SignalTiming;

/**
 * Shows phases in a model, as the kernel does in the city: paper timing takes the change from the
 * new green, and lets go meanwhile what is always green; field timing shows yellow and all-red.
 */
final class ModelSignals {

  private final City city;
  private final TrafficModel model;
  private final boolean paper;
  private final int yellowSteps;
  private final int changeSteps;
  private final int stageSteps;
  private final SignalCommand[][] shows;
  private final SignalCommand[][][] yellows;

  ModelSignals(City city, TrafficModel model, SignalTiming timing, double stepSeconds) {
    this.city = city;
    this.model = model;
    paper = timing.style() == SignalTiming.Style.PAPER;
    yellowSteps = steps(timing.yellowSeconds(), stepSeconds);
    changeSteps = yellowSteps + (paper ? 0 : steps(timing.allRedSeconds(), stepSeconds));
    int interval = Math.max(1, steps(timing.decisionSeconds(), stepSeconds));
    stageSteps = paper ? interval : interval + changeSteps;
    shows = new SignalCommand[city.crossings.length][];
    yellows = new SignalCommand[city.crossings.length][][];
    for (int c = 0; c < shows.length; c++) {
      prepare(c, city.crossings[c].phases.length);
    }
  }

  private static int steps(double seconds, double stepSeconds) {
    return (int) Math.ceil(seconds / stepSeconds - 1e-9);
  }

  private void prepare(int c, int phases) {
    shows[c] = new SignalCommand[phases];
    yellows[c] = new SignalCommand[phases][phases];
    Junction junction = city.crossings[c].junction;
    for (int to = 0; to < phases; to++) {
      int phase = city.crossings[c].phases[to];
      shows[c][to] = SignalCommand.show(junction.index(), junction.phases().get(phase));
      for (int from = 0; from < phases; from++) {
        yellows[c][from][to] = yellow(city.crossings[c], from, to);
      }
    }
  }

  private SignalCommand yellow(Crossing crossing, int from, int to) {
    Junction junction = crossing.junction;
    MovementSet before = junction.phases().get(crossing.phases[from]).green();
    MovementSet after = junction.phases().get(crossing.phases[to]).green();
    MovementSet green = paper ? crossing.always : before.intersect(after);
    return new SignalCommand(
        junction.index(), crossing.phases[to], SignalInterval.YELLOW, green, before.minus(green));
  }

  /** Returns how many steps lie between two decisions, the longest change included. */
  int stageSteps() {
    return stageSteps;
  }

  /** Shows what all junctions show in a step after a decision, counted from 0. */
  void show(int step, int[] from, int[] to) {
    if (step != 0 && step != yellowSteps && step != changeSteps) {
      return;
    }
    for (int c = 0; c < shows.length; c++) {
      if (from[c] == to[c] || step == changeSteps) {
        model.show(shows[c][to[c]]);
      } else {
        SignalCommand yellow = yellows[c][from[c]][to[c]];
        model.show(step == 0 ? yellow : allRed(yellow));
      }
    }
  }

  private static SignalCommand allRed(SignalCommand yellow) {
    return new SignalCommand(
        yellow.junction(),
        yellow.phase(),
        SignalInterval.ALL_RED,
        yellow.green(),
        MovementSet.EMPTY);
  }
}
