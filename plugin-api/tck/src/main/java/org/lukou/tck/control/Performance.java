package org.lukou.tck.control;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lukou.api.control.Cadence;
import org.lukou.api.control.JunctionSetup;

/** Shows one moment after another to controllers, and holds every answer against the rules. */
final class Performance {

  private static final double TAKE_OVER_SECONDS = 1_234;
  private static final int LONG_GREEN_SECONDS = 200;

  private final Rehearsal rehearsal;
  private final Decider decider;
  private final Load load;
  private final boolean overruled;
  private final Scene scene;
  private final SplittableRandom others = new SplittableRandom(1);
  private final List<Integer> answers = new ArrayList<>();
  private final int[] wanted;
  private int moment;

  Performance(Rehearsal rehearsal, Decider decider, Load load, Rehearsal.Street street) {
    this.rehearsal = rehearsal;
    this.decider = decider;
    this.load = load;
    overruled = street == Rehearsal.Street.OVERRULES;
    scene = new Scene(rehearsal.junctions().get(0).network());
    wanted = new int[rehearsal.junctions().size()];
    for (JunctionSetup setup : rehearsal.junctions()) {
      scene.showing(setup.junction(), setup.phases().get(0), 0);
    }
  }

  /** Shows so many moments; returns all answers up to now. */
  List<Integer> play(int moments) {
    IntStream.range(0, moments).forEach(i -> next());
    return answers;
  }

  /** Shows the next moment. */
  void next() {
    load.fill(scene, moment);
    scene.at((overruled ? TAKE_OVER_SECONDS : 0) + moment * seconds());
    for (int i = 0; i < wanted.length; i++) {
      if (overruled) {
        showAnything(rehearsal.junctions().get(i));
      }
      wanted[i] = scene.phases[rehearsal.junctions().get(i).junction().index()];
    }
    decide();
    for (int i = 0; i < wanted.length; i++) {
      check(rehearsal.junctions().get(i), wanted[i]);
      show(rehearsal.junctions().get(i), wanted[i]);
      answers.add(wanted[i]);
    }
    moment++;
  }

  private double seconds() {
    JunctionSetup setup = rehearsal.junctions().get(0);
    return rehearsal.cadence() == Cadence.INTERVAL
        ? setup.timing().decisionSeconds()
        : setup.stepSeconds();
  }

  private void showAnything(JunctionSetup setup) {
    int phase = others.nextInt(setup.junction().phases().size());
    scene.showing(setup.junction(), phase, others.nextInt(LONG_GREEN_SECONDS));
  }

  private void show(JunctionSetup setup, int phase) {
    int index = setup.junction().index();
    boolean kept = scene.phases[index] == phase;
    scene.showing(setup.junction(), phase, seconds() + (kept ? scene.phaseSeconds[index] : 0));
  }

  private void decide() {
    scene.watch().open();
    try {
      decider.decide(scene, wanted);
    } catch (RuntimeException | StackOverflowError e) {
      fail(
          "A controller answers whatever it sees: one that throws costs its junction a fallback to"
              + " its own plan, and is not asked again after three times. "
              + where()
              + " it threw "
              + e,
          e);
    } finally {
      scene.watch().close();
    }
    if (!scene.watch().misuse().isEmpty()) {
      fail(
          "A view is live: it is read during the decision, on the thread that asks. "
              + where()
              + " the controller "
              + scene.watch().misuse());
    }
  }

  private void check(JunctionSetup setup, int phase) {
    boolean plan = rehearsal.cadence() == Cadence.EVERY_STEP;
    boolean known =
        plan
            ? phase >= 0 && phase < setup.junction().phases().size()
            : setup.phases().contains(phase);
    if (!known) {
      fail(
          "A controller answers the index of a phase that it may choose, one of"
              + " JunctionSetup.phases (one that is asked before every step and shows its own"
              + " changes: any phase of the junction); for anything else the junction falls back to"
              + " its own plan. %s it answered %d for %s, which may choose %s."
                  .formatted(where(), phase, setup.junction().id(), setup.phases()));
    }
  }

  private String where() {
    return "In %s, when %s%s, at decision %d,"
        .formatted(
            rehearsal.place(),
            load,
            overruled ? " and others decide what is shown" : "",
            moment + 1);
  }
}
