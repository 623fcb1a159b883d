package org.lukou.traffic.sim.internal.demand;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/**
 * The drivers of a city: {@value #SIZE} sets of factors, drawn once with the seed, that turn every
 * type of vehicle into as many kinds. So there are few kinds however many vehicles there are.
 *
 * <p>A set has five independent log-normal factors {@code exp(s z)}, z standard normal, with median
 * 1 and {@code s = sqrt(ln(1 + cv^2))}, which makes cv their coefficient of variation: on headway,
 * standing gap, top speed, acceleration (greatest and usual alike) and usual deceleration. The
 * latter stays at or below the greatest, which belongs to the vehicle and not to its driver.
 */
final class DriverSample {
  /** Number of drivers. */
  static final int SIZE = 64;

  private static final int TRAITS = 5;

  private final double[][] factors = new double[SIZE][TRAITS];
  private final Map<VehicleRecord, VehicleRecord[]> kinds = new HashMap<>();

  /** Draws the sample; {@code spread} is the coefficient of variation. */
  DriverSample(Random random, double spread) {
    double sigma = StrictMath.sqrt(StrictMath.log(1 + spread * spread));
    for (double[] driver : factors) {
      for (int trait = 0; trait < TRAITS; trait++) {
        driver[trait] = StrictMath.exp(sigma * random.nextGaussian());
      }
    }
  }

  /** Returns a type of vehicle in the hands of a driver, counted from 0. */
  VehicleRecord drivenBy(int driver, VehicleRecord type) {
    VehicleRecord[] ofType = kinds.computeIfAbsent(type, unseen -> new VehicleRecord[SIZE]);
    if (ofType[driver] == null) {
      ofType[driver] = kind(type, factors[driver]);
    }
    return ofType[driver];
  }

  private static VehicleRecord kind(VehicleRecord type, double... factor) {
    return new VehicleRecord(
        type.vehicleClass(),
        type.length(),
        type.width(),
        type.maxPosAcc() * factor[3],
        type.maxNegAcc(),
        type.usualPosAcc() * factor[3],
        Math.min(type.usualNegAcc() * factor[4], type.maxNegAcc()),
        type.minGap() * factor[1],
        type.maxSpeed() * factor[2],
        type.headwaySeconds() * factor[0]);
  }
}
