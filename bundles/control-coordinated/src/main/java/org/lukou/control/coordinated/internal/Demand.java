package org.lukou.control.coordinated.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;

/**
 * What a junction measures of its own traffic: the flow of every lane that the phases of its cycle
 * serve, over the last {@code window-seconds} (default 600 s), and the saturation flow of a lane
 * ({@code saturation-flow} in vehicles an hour; by default it is measured). Nothing is known of the
 * demand to come. If it is not asked for a while, it goes on with what it had, and does not guess
 * what it missed.
 */
final class Demand {

  private static final double WINDOW_SECONDS = 600;

  /** A gap this much longer than a step means that nobody asked in between. */
  private static final double GAP = 1.5;

  private final int[] phases;
  private final int[] lanes;
  private final int[][] places;
  private final int[] sharing;
  private final double stepSeconds;
  private final StopLines stopLines;
  private final SlidingFlow flow;
  private final Saturation saturation;
  private double lastSeconds = Double.NaN;

  Demand(JunctionSetup setup) {
    List<Integer> cycle = setup.cycle();
    phases = cycle.stream().mapToInt(Integer::intValue).toArray();
    lanes = cycle.stream().map(setup::lanesOf).flatMapToInt(IntStream::of).distinct().toArray();
    places = cycle.stream().map(phase -> placesOf(setup.lanesOf(phase))).toArray(int[][]::new);
    sharing = new int[lanes.length];
    for (int[] own : places) {
      for (int place : own) {
        sharing[place]++;
      }
    }
    stepSeconds = setup.stepSeconds();
    stopLines = new StopLines(lanes);
    double window =
        setup.parameters().number("window-seconds", WINDOW_SECONDS, 60, Double.MAX_VALUE);
    flow = new SlidingFlow(lanes.length, window);
    saturation =
        new Saturation(setup.parameters().number("saturation-flow", 0, 0, Double.MAX_VALUE));
  }

  private int[] placesOf(int[] some) {
    return IntStream.of(some).map(this::placeOf).toArray();
  }

  /** Returns the place of a lane among those measured, -1 if no phase of the cycle serves it. */
  private int placeOf(int lane) {
    for (int place = 0; place < lanes.length; place++) {
      if (lanes[place] == lane) {
        return place;
      }
    }
    return -1;
  }

  /** Returns the phases of the cycle, in its order. */
  int[] phases() {
    return phases;
  }

  /** Returns the first stage of the cycle that serves a lane, -1 if none does. */
  int stageServing(int lane) {
    int place = placeOf(lane);
    for (int stage = 0; stage < places.length; stage++) {
      for (int own : places[stage]) {
        if (own == place) {
          return stage;
        }
      }
    }
    return -1;
  }

  /** Reads the detectors; call it once a step. */
  void measure(JunctionView view) {
    if (!(view.timeSeconds() - lastSeconds < GAP * stepSeconds)) {
      stopLines.forget();
    }
    lastSeconds = view.timeSeconds();
    stopLines.read(view);
    flow.pass(stepSeconds);
    for (int place = 0; place < lanes.length; place++) {
      if (stopLines.seen(place)) {
        flow.add(place, stopLines.came(place), stepSeconds);
      }
    }
    measureSaturation(view);
  }

  private void measureSaturation(JunctionView view) {
    int stage = stageOf(view.phase());
    if (stage < 0 || !Saturation.counts(view.phaseSeconds())) {
      return;
    }
    for (int place : places[stage]) {
      if (stopLines.seen(place) && stopLines.saturated(place)) {
        saturation.add(stopLines.left(place), stepSeconds);
      }
    }
  }

  private int stageOf(int phase) {
    for (int stage = 0; stage < phases.length; stage++) {
      if (phases[stage] == phase) {
        return stage;
      }
    }
    return -1;
  }

  /** Returns the flow of a lane of the network, in vehicles an hour; 0 if it is not measured. */
  double vehiclesPerHour(int lane) {
    int place = placeOf(lane);
    return place < 0 ? 0 : flow.vehiclesPerHour(place);
  }

  /** Returns the saturation flow of a lane, in vehicles an hour. */
  double saturationPerHour() {
    return saturation.vehiclesPerHour();
  }

  /**
   * Writes the critical flow ratio of each phase: the highest, over its lanes, of flow by
   * saturation flow. The flow of a lane that several phases serve is shared by them.
   */
  void flowRatios(double[] ratios) {
    for (int stage = 0; stage < ratios.length; stage++) {
      ratios[stage] = 0;
      for (int place : places[stage]) {
        double ratio = flow.vehiclesPerHour(place) / sharing[place] / saturationPerHour();
        ratios[stage] = Math.max(ratios[stage], ratio);
      }
    }
  }
}
