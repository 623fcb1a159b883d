package org.lukou.control.pressure.internal;

import org.lukou.api.control.Cadence;
import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.JunctionSetup;
import org.osgi.service.component.annotations.Component;

/**
 * Max-pressure within a cycle, so that nobody waits for ever. Source: L. Anderson, T. Pumir, D.
 * Triantafyllos and A. M. Bayen, "Stability and implementation of a cycle-based max pressure
 * controller for signalized traffic networks", Networks and Heterogeneous Media 13 (2018): splits
 * are set once a cycle from the pressures at its beginning. The n phases that together serve every
 * lane are shown in a fixed order. Of a cycle of C = {@code cycle-seconds} (default 90 s) each
 * change takes c seconds and each phase has a green of m = {@code minimum-green-seconds} (default 5
 * s, and never less than the timing's); what is left is shared out in proportion to
 *
 * <pre>max(0, P_i), P_i = sum over the lanes of phase i of (queue - mean queue of the exit road)
 * </pre>
 *
 * and equally if no P_i is above 0.
 *
 * <p><b>Bound.</b> With G = C - n c seconds of green a cycle, no lane is red for longer than
 *
 * <pre>2 G - (n + 1) m + n c seconds</pre>
 *
 * (135 s with four phases, 5 s of change and the defaults): at worst all that can be given away
 * goes to the phases after its own in one cycle and before its own in the next. It holds as long as
 * the signal follows, so not across a swap of algorithms, a junction on its own plan, or an
 * overruling guard; the guard has no reason to, if its maximum green and red are longer. If C is
 * too short for m, it is made longer.
 *
 * <p>It counts queues only, so it needs no single vehicles; a stale lane counts with its last
 * value. Asked before every step in both timings: its greens are not bound to the decision
 * interval.
 */
@Component
@ControllerName(controller = "cyclic-max-pressure")
public final class CyclicMaxPressure implements ControllerFactory {

  private static final double CYCLE_SECONDS = 90;
  private static final double MINIMUM_GREEN_SECONDS = 5;

  @Override
  public Controller create(JunctionSetup setup) {
    return new CyclicJunction(cycleOnly(setup), Splits.of(setup));
  }

  @Override
  public Cadence cadence() {
    return Cadence.CONTINUOUS;
  }

  private static JunctionSetup cycleOnly(JunctionSetup setup) {
    return new JunctionSetup(
        setup.network(),
        setup.junction(),
        setup.cycle(),
        setup.timing(),
        setup.stepSeconds(),
        setup.seed(),
        setup.parameters());
  }

  /**
   * How the seconds of a cycle are shared out.
   *
   * @param phases number of phases, n
   * @param greenSeconds all greens of a cycle, G
   * @param minimumSeconds the shortest green, m
   * @param changeSeconds one change, c
   */
  record Splits(int phases, double greenSeconds, double minimumSeconds, double changeSeconds) {

    static Splits of(JunctionSetup setup) {
      double cycle = setup.parameters().number("cycle-seconds", CYCLE_SECONDS, 1, Double.MAX_VALUE);
      double least =
          setup
              .parameters()
              .number("minimum-green-seconds", MINIMUM_GREEN_SECONDS, 1, Double.MAX_VALUE);
      double steps = Math.max(least, setup.timing().minimumGreenSeconds()) / setup.stepSeconds();
      double minimum = Math.ceil(steps) * setup.stepSeconds();
      double change = setup.timing().changeSeconds();
      int n = setup.cycle().size();
      return new Splits(n, Math.max(cycle - n * change, n * minimum), minimum, change);
    }

    /** Returns the longest red of any lane, in seconds. */
    double longestRedSeconds() {
      return 2 * greenSeconds - (phases + 1) * minimumSeconds + phases * changeSeconds;
    }

    /** Turns weights, none negative, into greens in seconds; equal ones if all are 0. */
    void share(double[] weights) {
      double sum = 0;
      for (double weight : weights) {
        sum += weight;
      }
      double spare = greenSeconds - phases * minimumSeconds;
      for (int i = 0; i < phases; i++) {
        double part = sum > 0 ? weights[i] / sum : 1.0 / phases;
        weights[i] = minimumSeconds + spare * part;
      }
    }
  }
}
