package org.lukou.control.fixed.internal;

import java.util.List;
import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.osgi.service.component.annotations.Component;

/**
 * The FixedTime baseline of the literature on CityFlow (LLMTSCS, LLMLight): the phases in turn,
 * each until it has been green for {@code green-seconds} at a decision. The change interval does
 * not count as green, so with a decision every 30 s and 5 s of yellow the default of 30 s gives
 * phases of 60 s and half the speed its name promises; {@code green-seconds=25} gives the true
 * cycle.
 */
@Component
@ControllerName(controller = "fixed-time")
public final class FixedTime implements ControllerFactory {

  private static final double GREEN_SECONDS = 30;

  @Override
  public Controller create(JunctionSetup setup) {
    double greenSeconds = setup.parameters().number("green-seconds", GREEN_SECONDS);
    if (!(greenSeconds >= 0)) {
      throw new IllegalArgumentException("parameter green-seconds must be 0 or more");
    }
    List<Integer> phases = setup.phases();
    return view -> keeps(phases, view, greenSeconds) ? view.phase() : next(phases, view);
  }

  /** A phase it may not choose is one that another algorithm or a plan has left. */
  private static boolean keeps(List<Integer> phases, JunctionView view, double greenSeconds) {
    return view.phaseSeconds() < greenSeconds && phases.contains(view.phase());
  }

  private static int next(List<Integer> phases, JunctionView view) {
    return phases.get((phases.indexOf(view.phase()) + 1) % phases.size());
  }
}
