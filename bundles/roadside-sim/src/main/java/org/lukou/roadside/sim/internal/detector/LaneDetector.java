package org.lukou.roadside.sim.internal.detector;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.lukou.api.control.LaneStates;
import org.lukou.api.device.Imperfection;
import org.lukou.api.network.Detector;

/** One detector, which sees the street as well as its imperfection lets it. Not thread-safe. */
public final class LaneDetector {

  /** Times are sums of steps; this is far below one, and above their rounding, in seconds. */
  private static final double ROUNDING = 1e-6;

  private final Detector detector;
  private final Imperfection imperfection;
  private final Random random;
  private final Deque<Reading> underWay = new ArrayDeque<>();

  /** A detector that errs in its own way, drawn from a seed and its own name. */
  public LaneDetector(Detector detector, Imperfection imperfection, long seed) {
    this.detector = detector;
    this.imperfection = imperfection;
    random = new Random(seed * 31 + detector.id().hashCode());
  }

  /** Returns the id that the network gives it. */
  public String id() {
    return detector.id();
  }

  /**
   * Returns what it reports now: of before, if it is late; nothing, if the reading is lost.
   *
   * @param seconds now, in seconds of the street
   */
  public Optional<Reading> read(Street street, double seconds) {
    Reading now = measured(street, seconds);
    if (imperfection.equals(Imperfection.NONE)) {
      return Optional.of(now);
    }
    Reading seen = erring(now);
    boolean lost = random.nextDouble() < imperfection.dropOut();
    if (!lost) {
      underWay.add(seen);
    }
    Reading arrived = null;
    while (!underWay.isEmpty()
        && underWay.peek().seconds()
            <= seconds + imperfection.clockSkewSeconds() - imperfection.delaySeconds() + ROUNDING) {
      arrived = underWay.remove();
    }
    return Optional.ofNullable(arrived);
  }

  private Reading measured(Street street, double seconds) {
    LaneStates lanes = street.lanes();
    int lane = detector.lane();
    return new Reading(
        seconds,
        lanes.vehicles(lane),
        lanes.queue(lane),
        lanes.meanSpeedMps(lane),
        street.occupancy(lane),
        lanes.entryBlocked(lane));
  }

  /** Each quantity errs by itself; counts stay whole, and nothing falls below 0. */
  private Reading erring(Reading truth) {
    return new Reading(
        truth.seconds() + imperfection.clockSkewSeconds(),
        erring(truth.count(), Math::rint),
        erring(truth.queue(), Math::rint),
        erring(truth.speedMps(), speed -> speed),
        Math.min(1, erring(truth.occupancy(), share -> share)),
        truth.blocked());
  }

  private double erring(double value, DoubleUnaryOperator rounding) {
    double error = random.nextGaussian() * imperfection.noise();
    if (!Double.isNaN(imperfection.stuckAt())) {
      return Math.max(0, rounding.applyAsDouble(imperfection.stuckAt()));
    }
    return Math.max(0, rounding.applyAsDouble(value * (1 + error) + imperfection.bias()));
  }
}
