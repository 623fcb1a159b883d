package org.lukou.traffic.sim.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * What holds in every city, under any signals, whatever happens. In the compatible mode two
 * vehicles may overlap where the field's dynamics let them: while they come onto a lane from two
 * links, and beside a lane change.
 */
class InvariantsTest {
  private static final int STEPS = 500;
  private static final double ROUNDING = 1e-6;

  @Property(tries = 25, seed = "20261123", shrinking = ShrinkingMode.OFF)
  void inTheCompatibleMode(@ForAll long seed, @ForAll boolean laneChange) {
    run(new RandomCity(seed, false, laneChange));
  }

  @Property(tries = 25, seed = "20261124", shrinking = ShrinkingMode.OFF)
  void inTheCorrectMode(@ForAll long seed, @ForAll boolean laneChange) {
    run(new RandomCity(seed, true, laneChange));
  }

  private static void run(RandomCity city) {
    Engine engine = city.engine();
    Places before = new Places(engine);
    for (int step = 0; step < STEPS; step++) {
      city.disturb(step);
      before.remember();
      engine.step();
      String when = city + ", step " + step;
      nobodyOverlaps(engine, city, when);
      before.nobodyMovedBackwards(when);
      speedsAreWithinLimits(engine, when);
      nobodyIsLost(engine, when);
    }
    assertTrue(engine.counters().finished() > 0, city + ": traffic flows");
  }

  private static void nobodyOverlaps(Engine engine, RandomCity city, String when) {
    VehicleView vehicles = engine.vehicles();
    for (int lane = 0; lane < engine.network().drivableCount; lane++) {
      int ahead = vehicles.front(lane);
      for (int v = ahead < 0 ? -1 : vehicles.behind(ahead); v >= 0; v = vehicles.behind(v)) {
        double rear = vehicles.distance(ahead) - vehicles.kind(ahead).length();
        assertTrue(
            vehicles.distance(v) <= rear + ROUNDING || city.mayOverlap(v, ahead),
            when
                + ": "
                + vehicles.id(v)
                + " at "
                + vehicles.distance(v)
                + " runs into "
                + vehicles.id(ahead)
                + ", whose rear is at "
                + rear
                + ", on "
                + engine.network().drivableId(lane));
        ahead = v;
      }
    }
  }

  private static void speedsAreWithinLimits(Engine engine, String when) {
    VehicleView vehicles = engine.vehicles();
    vehicles.forEachRunning(
        v -> {
          double limit =
              Math.min(
                  vehicles.kind(v).maxSpeed(), engine.network().maxSpeed[vehicles.drivable(v)]);
          double s = vehicles.speed(v);
          assertTrue(s >= 0, when + ": " + vehicles.id(v) + " drives at " + s);
          // a lower limit begins to hold at its beginning, and braking takes time
          assertTrue(
              s <= Math.max(limit, vehicles.kind(v).maxSpeed()) + ROUNDING,
              when + ": " + vehicles.id(v) + " drives at " + s + ", the limit is " + limit);
        });
  }

  private static void nobodyIsLost(Engine engine, String when) {
    Counters counted = engine.counters();
    int changing = counted.changesStarted() - counted.changesFinished() - counted.changesAborted();
    int real = counted.running() - changing;
    int arrived = counted.finished() - counted.changesAborted();
    assertEquals(counted.created(), real + counted.waiting() + arrived, when);
    assertEquals(counted.running(), running(engine), when);
  }

  private static int running(Engine engine) {
    AtomicInteger count = new AtomicInteger();
    engine.vehicles().forEachRunning(v -> count.incrementAndGet());
    return count.get();
  }
}
