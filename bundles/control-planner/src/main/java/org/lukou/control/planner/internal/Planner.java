package org.lukou.control.planner.internal;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lukou.api.control.NetworkController;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.control.NetworkView;
import org.lukou.api.control.TrafficModel;
import org.lukou.api.signal.SignalTiming;

/**
 * Plans for all junctions of a city. Of field timing it knows when it has asked for what, so that
 * it plans for those junctions only whose decision is due; the others keep what they show.
 */
final class Planner implements NetworkController {

  private static final double EARLY_SECONDS = 1e-6;

  /** Vehicle-steps after which the code is compiled that decisions spend their time in. */
  private static final double WARM = 200_000;

  private final City city;
  private final PlanSettings settings;
  private final SignalTiming timing;
  private final Picture picture;
  private final Measurements measured;
  private final Imagination imagination;
  private final Plans plans;
  private final Search search;
  private final SplittableRandom random;
  private final Colours colours;
  private final int stageSteps;
  private final double[] dueSeconds;
  private final int[] present;
  private final boolean[] due;
  private final boolean[] busy;
  private final boolean[] varied;
  private final boolean[] green;

  Planner(NetworkSetup setup, TrafficModel model, PlanSettings settings) {
    this.settings = settings;
    city = new City(setup);
    timing = setup.junctions().get(0).timing();
    double stepSeconds = setup.junctions().get(0).stepSeconds();
    ModelSignals signals = new ModelSignals(city, model, timing, stepSeconds);
    stageSteps = signals.stageSteps();
    int stages = Math.max(1, (int) (settings.horizonSeconds() / (stageSteps * stepSeconds)));
    picture = new Picture(city);
    measured = new Measurements(city, timing.decisionSeconds());
    imagination = new Imagination(city, model, measured, stepSeconds, stages * stageSteps);
    int crossings = city.crossings.length;
    plans = new Plans(crossings, stages);
    Rollout rollout = new Rollout(city, model, imagination, signals, stepSeconds);
    search = new Search(city, model, rollout, plans, settings, stages);
    random = new SplittableRandom(setup.seed());
    colours = new Colours(city, setup.network());
    dueSeconds = new double[crossings];
    present = new int[crossings];
    due = new boolean[crossings];
    busy = new boolean[crossings];
    varied = new boolean[crossings];
    green = new boolean[city.lanes()];
    warmUp();
  }

  /** Looks ahead for nothing, as the first decisions would take longest and have a time budget. */
  private void warmUp() {
    Arrays.fill(varied, true);
    search.begin(varied, 1);
    picture.crowd();
    for (double done = 0; done < WARM; done += (double) picture.count() * stageSteps) {
      imagination.fill(picture, new SplittableRandom(0));
      search.run(present);
    }
  }

  @Override
  public void decide(NetworkView view, int[] phases) {
    double now = view.timeSeconds();
    Arrays.fill(green, false);
    for (int c = 0; c < present.length; c++) {
      present[c] = city.crossings[c].placeOf(phases[c]);
      city.crossings[c].mark(present[c], green);
    }
    picture.look(view.junctions().get(0), green);
    measured.look(picture, now);
    for (int c = 0; c < present.length; c++) {
      due[c] = now >= dueSeconds[c] - EARLY_SECONDS;
      busy[c] = picture.anybody(city.crossings[c].entries);
      if (due[c]) {
        plans.shift(c);
        plans.set(c, 0, busy[c] ? plans.at(c, 0) : present[c]);
      }
    }
    improve();
    for (int c = 0; c < present.length; c++) {
      int place = due[c] ? plans.at(c, 0) : present[c];
      dueSeconds[c] = due[c] ? now + secondsUntilNext(place != present[c]) : dueSeconds[c];
      phases[c] = city.crossings[c].phases[place];
    }
  }

  private double secondsUntilNext(boolean changes) {
    boolean later = changes && timing.style() == SignalTiming.Style.FIELD;
    return timing.decisionSeconds() + (later ? timing.yellowSeconds() + timing.allRedSeconds() : 0);
  }

  /** Improves the plans of who is due, as far as the effort goes. */
  private void improve() {
    int stages = stages(colours.count());
    boolean together = stages == 0;
    if (together) {
      stages = stages(1);
    }
    if (stages == 0) {
      followPressure();
      return;
    }
    for (int sweep = 0; sweep < settings.sweeps(); sweep++) {
      SplittableRandom draws = random.split();
      for (int colour = 0; colour < (together ? 1 : colours.count()); colour++) {
        if (choose(colour, together)) {
          improve(stages, draws);
        }
      }
    }
  }

  private void followPressure() {
    for (int c = 0; c < present.length; c++) {
      plans.set(c, 0, city.crossings[c].efficient(picture.lanes(), present[c]));
    }
  }

  private boolean choose(int colour, boolean together) {
    boolean any = false;
    for (int c = 0; c < varied.length; c++) {
      varied[c] = due[c] && busy[c] && (together || colours.of(c) == colour);
      any |= varied[c];
    }
    return any;
  }

  private void improve(int stages, SplittableRandom draws) {
    search.begin(varied, stages);
    for (int sample = 0; sample < settings.samples(); sample++) {
      imagination.fill(picture, draws.split());
      search.run(present);
    }
    search.choose();
  }

  /**
   * Returns how many decisions ahead the effort allows with so many passes, 0 if not even one. Who
   * is asked about a few junctions only has their share of the effort. A lane costs a step about as
   * much as a vehicle.
   */
  private int stages(int passes) {
    int asked = 0;
    for (boolean one : due) {
      asked += one ? 1 : 0;
    }
    double rollouts = (double) passes * settings.sweeps() * settings.samples();
    double perStage = rollouts * (picture.count() + city.lanes()) * stageSteps;
    return search.stagesWithin(settings.effort() * asked / due.length / perStage);
  }
}
