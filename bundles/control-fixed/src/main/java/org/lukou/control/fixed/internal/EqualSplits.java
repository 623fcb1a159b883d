package org.lukou.control.fixed.internal;

import java.util.List;
import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.JunctionSetup;
import org.osgi.service.component.annotations.Component;

/**
 * The phases in turn, each for the same share of a cycle of {@code cycle-seconds} (120 s by
 * default). Shares are rounded up to whole decision intervals, because nothing changes in between.
 */
@Component
@ControllerName(controller = "equal-splits")
public final class EqualSplits implements ControllerFactory {

  private static final double CYCLE_SECONDS = 120;

  @Override
  public Controller create(JunctionSetup setup) {
    double cycleSeconds = setup.parameters().number("cycle-seconds", CYCLE_SECONDS);
    if (!(cycleSeconds > 0)) {
      throw new IllegalArgumentException("parameter cycle-seconds must be more than 0");
    }
    List<Integer> phases = setup.phases();
    double splitSeconds = cycleSeconds / phases.size();
    return view -> phases.get((int) (view.timeSeconds() / splitSeconds % phases.size()));
  }
}
