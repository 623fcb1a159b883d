package org.lukou.traffic.sim.internal.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/** The spread of drivers over a hundred samples; bounds are four standard errors wide. */
class DriverSampleTest {
  private static final VehicleRecord CAR =
      new VehicleRecord("passenger", 5, 2, 2, 4.5, 2, 3, 2.5, 11.111, 2);
  private static final double SPREAD = 0.3;

  private final List<VehicleRecord> kinds = new ArrayList<>();

  @BeforeEach
  void draw() {
    for (int seed = 0; seed < 100; seed++) {
      DriverSample sample = new DriverSample(new Draws(seed).ofDrivers(), SPREAD);
      for (int driver = 0; driver < DriverSample.SIZE; driver++) {
        kinds.add(sample.drivenBy(driver, CAR));
      }
    }
  }

  @Test
  void factorsAreLogNormalWithMedianOneAndTheGivenVariation() {
    check(VehicleRecord::headwaySeconds);
    check(VehicleRecord::minGap);
    check(VehicleRecord::maxSpeed);
    check(VehicleRecord::usualPosAcc);
  }

  private void check(ToDoubleFunction<VehicleRecord> trait) {
    double n = kinds.size();
    double own = trait.applyAsDouble(CAR);
    double[] factors = kinds.stream().mapToDouble(k -> trait.applyAsDouble(k) / own).toArray();
    double above = Arrays.stream(factors).filter(f -> f > 1).count();
    assertEquals(0.5, above / n, 4 * 0.5 / Math.sqrt(n));
    double mean = Arrays.stream(factors).sum() / n;
    double square = Arrays.stream(factors).map(f -> (f - mean) * (f - mean)).sum() / n;
    assertEquals(Math.sqrt(1 + SPREAD * SPREAD), mean, 4 * SPREAD / Math.sqrt(n));
    assertEquals(SPREAD, Math.sqrt(square) / mean, 0.03);
  }

  @Test
  void accelerationsVaryAlikeAndTheOtherTraitsForThemselves() {
    int agreements = 0;
    for (VehicleRecord kind : kinds) {
      assertEquals(kind.maxPosAcc(), kind.usualPosAcc());
      agreements += (kind.headwaySeconds() > 2) == (kind.minGap() > 2.5) ? 1 : 0;
    }
    assertEquals(0.5, agreements / (double) kinds.size(), 4 * 0.5 / Math.sqrt(kinds.size()));
  }

  @Test
  void nobodyUsuallyBrakesHarderThanTheVehicleCan() {
    int limited = 0;
    for (VehicleRecord kind : kinds) {
      assertTrue(kind.usualNegAcc() <= kind.maxNegAcc());
      assertEquals(CAR.maxNegAcc(), kind.maxNegAcc());
      limited += kind.usualNegAcc() == kind.maxNegAcc() ? 1 : 0;
    }
    assertTrue(limited > 0 && limited < kinds.size() / 4, limited + " at the limit");
  }
}
