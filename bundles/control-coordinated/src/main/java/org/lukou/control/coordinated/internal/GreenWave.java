package org.lukou.control.coordinated.internal;

import org.lukou.api.control.Cadence;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.NetworkController;
import org.lukou.api.control.NetworkControllerFactory;
import org.lukou.api.control.NetworkSetup;
import org.osgi.service.component.annotations.Component;

/**
 * Coordinated fixed-time signals: one cycle for the whole network, greens in proportion to measured
 * flows, and offsets by which platoons find green. All is set anew every {@code plan-seconds}
 * (default 300 s; for the first time after 120 s).
 *
 * <ul>
 *   <li><b>Cycle</b>: the longest of the junctions' own cycles after Webster ({@link Split}).
 *   <li><b>Greens</b>: Webster's, within the common cycle, from the flows that each junction has
 *       measured ({@link Demand}).
 *   <li><b>Offsets</b>: those that let the platoons of all roads between two signals wait least, by
 *       the distance and the speed limit of each road ({@link Offsets}).
 * </ul>
 *
 * <p>Sources: J. T. Morgan and J. D. C. Little, "Synchronizing traffic signals for maximal
 * bandwidth", Operations Research 12 (1964), and J. D. C. Little, "The synchronization of traffic
 * signals by mixed-integer linear programming", Operations Research 14 (1966), whose progression
 * this is; instead of the widest band, which says little where streets cross and platoons turn, it
 * takes the least wait of platoons, as the combination method does (J. A. Hillier and R. Rothery,
 * "The synchronization of traffic signals for minimum delay", Transportation Science 1, 1967).
 *
 * <p>Plans need no decision interval: it is asked before every step, in both timings.
 */
@Component
@ControllerName(controller = "green-wave")
public final class GreenWave implements NetworkControllerFactory {

  private static final double PLAN_SECONDS = 300;

  @Override
  public NetworkController create(NetworkSetup setup) {
    double planSeconds =
        setup.parameters().number("plan-seconds", PLAN_SECONDS, 60, Double.MAX_VALUE);
    return new WaveNetwork(setup, planSeconds);
  }

  @Override
  public Cadence cadence() {
    return Cadence.CONTINUOUS;
  }
}
