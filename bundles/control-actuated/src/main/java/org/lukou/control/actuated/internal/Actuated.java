package org.lukou.control.actuated.internal;

import org.lukou.api.control.Cadence;
import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.JunctionSetup;
import org.osgi.service.component.annotations.Component;

/**
 * Fully actuated control, as traffic signals do it in the street. Source: FHWA, "Traffic Signal
 * Timing Manual" (FHWA-HOP-08-024, 2008), chapter 5; NEMA TS 2. The phases of the cycle in turn;
 * those that nobody calls are skipped, and without any other call the junction rests in green. A
 * green ends when
 *
 * <ul>
 *   <li>it has lasted {@code minimum-green-seconds} (default 5 s) and the timing's minimum, and
 *   <li>it <em>gaps out</em>: no vehicle was in a detection zone of its lanes, the last {@code
 *       zone-metres} (default 30 m) before the stop line, for {@code gap-seconds} (default 1 s); or
 *       it <em>maxes out</em>: {@code maximum-green-seconds} (default 60 s) have passed since green
 *       began or, if later, since another phase was first called.
 * </ul>
 *
 * <p>A call is a vehicle anywhere on a lane of a red phase (locking memory is not needed, because a
 * vehicle is seen until it has left). A lane whose data are out of date calls, and extends its
 * green, all the time, as a failed detector does: its phase then runs to the maximum. Where single
 * vehicles are unknown, a zone is occupied while there is a queue, and whenever the number of
 * vehicles on the lane has fallen since the last step.
 *
 * <p>It may change at any step (see {@link Pace}). With {@code decide=interval}, the default of
 * paper timing, gap and maximum are only looked at once an interval, so that greens are its
 * multiples: little is left of gap-out, but calls still skip phases.
 */
@Component
@ControllerName(controller = "actuated")
public final class Actuated implements ControllerFactory {

  private static final double MINIMUM_GREEN_SECONDS = 5;
  private static final double MAXIMUM_GREEN_SECONDS = 60;
  private static final double GAP_SECONDS = 1;
  private static final double ZONE_METRES = 30;

  /** The settings, in seconds. */
  record Limits(double minimumGreen, double maximumGreen, double gap) {

    static Limits of(JunctionSetup setup) {
      double minimum = number(setup, "minimum-green-seconds", MINIMUM_GREEN_SECONDS);
      double maximum = number(setup, "maximum-green-seconds", MAXIMUM_GREEN_SECONDS);
      if (maximum < minimum) {
        throw new IllegalArgumentException(
            "parameter maximum-green-seconds (%s) must not be less than minimum-green-seconds (%s)"
                .formatted(maximum, minimum));
      }
      double least = Math.max(minimum, setup.timing().minimumGreenSeconds());
      return new Limits(least, maximum, number(setup, "gap-seconds", GAP_SECONDS));
    }

    private static double number(JunctionSetup setup, String name, double otherwise) {
      return setup.parameters().number(name, otherwise, 0, Double.MAX_VALUE);
    }
  }

  @Override
  public Controller create(JunctionSetup setup) {
    double zone = setup.parameters().number("zone-metres", ZONE_METRES, 1, Double.MAX_VALUE);
    Stages stages = new Stages(setup);
    return new ActuatedJunction(
        stages, new Detection(setup, zone), Limits.of(setup), new Pace(setup));
  }

  @Override
  public Cadence cadence() {
    return Cadence.CONTINUOUS;
  }
}
