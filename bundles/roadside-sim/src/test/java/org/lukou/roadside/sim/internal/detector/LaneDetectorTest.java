package org.lukou.roadside.sim.internal.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.api.device.Imperfection;
import org.lukou.api.network.Detector;
import org.lukou.roadside.sim.internal.fixture.ScriptedStreet;

class LaneDetectorTest {

  private static final int STEPS = 10_000;
  private static final double NOT_STUCK = Double.NaN;

  private final ScriptedStreet world = new ScriptedStreet().put(2, 40, 12, 8.5, 99);
  private final Street street = new Street(world, 1);

  @Test
  void aPerfectDetectorGivesExactlyWhatTheStreetHas() {
    street.look();
    for (int lane = 0; lane < world.network().lanes().size(); lane++) {
      Reading truth =
          lane == 2 ? new Reading(7, 40, 12, 8.5, 1, true) : new Reading(7, 0, 0, 0, 0, false);
      assertEquals(Optional.of(truth), detector(lane, Imperfection.NONE, 1).read(street, 7));
    }
  }

  @Test
  void theSameSeedErrsInTheSameWayAndAnotherInAnother() {
    Imperfection flawed = new Imperfection(0.3, 0.2, NOT_STUCK, 1, 2, 0.4);
    assertEquals(readings(flawed, 5), readings(flawed, 5));
    assertNotEquals(readings(flawed, 5), readings(flawed, 6));
  }

  @Test
  void detectorsErrIndependentlyOfEachOther() {
    Imperfection half = new Imperfection(0, 0.5, NOT_STUCK, 0, 0, 0);
    LaneDetector one = detector(1, half, 5);
    LaneDetector other = detector(2, half, 5);
    int same = 0;
    for (int step = 0; step < STEPS; step++) {
      same += one.read(street, step).isPresent() == other.read(street, step).isPresent() ? 1 : 0;
    }
    assertEquals(0.5, (double) same / STEPS, 0.02);
  }

  @ParameterizedTest
  @CsvSource({"0", "0.05", "0.5", "1"})
  void dropOutLosesItsShareOfTheReadings(double share) {
    List<Optional<Reading>> all = readings(new Imperfection(0, share, NOT_STUCK, 0, 0, 0.001), 3);
    double lost = (double) all.stream().filter(Optional::isEmpty).count() / STEPS;
    assertEquals(share, lost, 4 * Math.sqrt(share * (1 - share) / STEPS)); // four sigma
  }

  @Test
  void noiseHasItsStandardDeviationAndNoBias() {
    List<Optional<Reading>> noisy = readings(new Imperfection(0.1, 0, NOT_STUCK, 0, 0, 0), 3);
    assertEquals(8.5, mean(noisy, Reading::speedMps), 0.05);
    assertEquals(0.1, deviation(noisy, Reading::speedMps) / 8.5, 0.005);
    assertEquals(40, mean(noisy, Reading::count), 0.2);
    assertTrue(noisy.stream().allMatch(r -> isWhole(r.get().count()) && isWhole(r.get().queue())));
  }

  @Test
  void noiseNeverLeavesTheRangeOfAQuantity() {
    for (Optional<Reading> reading : readings(new Imperfection(5, 0, NOT_STUCK, 0, 0, 0), 3)) {
      Reading seen = reading.get();
      assertTrue(seen.count() >= 0 && seen.queue() >= 0 && seen.speedMps() >= 0, "" + seen);
      assertTrue(seen.occupancy() >= 0 && seen.occupancy() <= 1, "" + seen);
    }
  }

  @Test
  void aStuckDetectorReportsItsValueForEver() {
    for (Optional<Reading> reading : readings(new Imperfection(0.5, 0, 3, 1, 0, 0), 3)) {
      assertEquals(3, reading.get().count());
      assertEquals(3, reading.get().speedMps());
      assertEquals(1, reading.get().occupancy());
    }
  }

  @Test
  void biasIsAddedToEveryValue() {
    Reading seen = readings(new Imperfection(0, 0, NOT_STUCK, -2, 0, 0), 3).get(0).get();
    assertEquals(new Reading(0, 38, 10, 6.5, 0, true), seen);
  }

  @Test
  void skewShiftsTheTimeOfAReadingAndNothingElse() {
    List<Optional<Reading>> early = readings(new Imperfection(0, 0, NOT_STUCK, 0, 0, -1.7), 3);
    for (int step = 0; step < STEPS; step++) {
      assertEquals(step - 1.7, early.get(step).get().seconds(), 1e-9);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.1,3", "0.1,0.7", "0.3,0.9", "0.5,0", "1,2"})
  void aDelayedReadingComesThatMuchLaterAndNoneIsLost(double step, double delay) {
    LaneDetector late = detector(2, new Imperfection(0, 0, NOT_STUCK, 0, delay, 0.37), 3);
    int behind = (int) Math.round(delay / step);
    for (int i = 0; i < STEPS; i++) {
      Optional<Reading> seen = late.read(street, i * step);
      assertEquals(i >= behind, seen.isPresent(), "step " + i);
      int taken = i - behind;
      seen.ifPresent(reading -> assertEquals(taken * step + 0.37, reading.seconds(), 1e-9));
    }
  }

  private List<Optional<Reading>> readings(Imperfection imperfection, long seed) {
    LaneDetector detector = detector(2, imperfection, seed);
    List<Optional<Reading>> all = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      all.add(detector.read(street, step));
    }
    return all;
  }

  private LaneDetector detector(int lane, Imperfection imperfection, long seed) {
    Detector detector = world.network().detectors().get(lane);
    return new LaneDetector(detector, imperfection, seed);
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }

  private static double mean(List<Optional<Reading>> of, ToDoubleFunction<Reading> quantity) {
    return of.stream().mapToDouble(r -> quantity.applyAsDouble(r.get())).average().orElseThrow();
  }

  private static double deviation(List<Optional<Reading>> of, ToDoubleFunction<Reading> quantity) {
    double mean = mean(of, quantity);
    return Math.sqrt(
        of.stream()
            .mapToDouble(r -> Math.pow(quantity.applyAsDouble(r.get()) - mean, 2))
            .average()
            .orElseThrow());
  }
}
