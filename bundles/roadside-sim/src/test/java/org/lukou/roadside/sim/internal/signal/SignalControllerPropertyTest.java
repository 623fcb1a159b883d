package org.lukou.roadside.sim.internal.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.signal.SignalInterval;
import org.lukou.coap.wire.SignalCommandMessage;
import org.lukou.roadside.sim.internal.fixture.Crossing;

class SignalControllerPropertyTest {

  private static final int STEPS = 400;
  private static final double[] STEP_SECONDS = {0.1, 0.3, 0.5, 1, 2, 7};

  private final SignalController controller =
      new SignalController(Crossing.junction(), CabinetTiming.USUAL, () -> {});
  private final LampWatch watch = new LampWatch();
  private double now;
  private long sequence;
  private SignalCommand shown;

  @Property(tries = 400, seed = "1903")
  void whateverIsCommandedTheLampsStaySafe(@ForAll @LongRange(max = 1L << 40) long seed) {
    Random random = new Random(seed);
    double step = STEP_SECONDS[random.nextInt(STEP_SECONDS.length)];
    for (int i = 0; i < STEPS; i++) {
      if (random.nextInt(5) == 0) {
        command(random);
      }
      step(random.nextInt(10) == 0 ? step / 2 : step);
      assertEquals("", controller.state(0).reason());
    }
  }

  @Property(tries = 200, seed = "1905")
  void aCommandIsFollowedAfterOneGreenAndOneYellowAtTheLatest(
      @ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(max = 3) int phase) {
    Random random = new Random(seed);
    for (int i = 0; i < random.nextInt(100); i++) {
      command(random);
      step(0.5);
    }
    MovementSet wanted = Crossing.PHASES.get(phase);
    command(phase, wanted, MovementSet.EMPTY, 300);
    for (double end = now + 5 + 3 + 3 * 0.5; now < end; ) {
      step(0.5);
    }
    assertEquals(wanted, shown.green());
    assertTrue(shown.yellow().isEmpty());
  }

  private void command(Random random) {
    int phase = random.nextInt(Crossing.PHASES.size());
    int[] going = Crossing.PHASES.get(phase).stream().toArray();
    MovementSet green = subset(going, random);
    MovementSet yellow = subset(going, random).minus(green);
    command(phase, green, yellow, 0.5 + random.nextInt(20));
  }

  private void command(int phase, MovementSet green, MovementSet yellow, double lease) {
    sequence++;
    SignalInterval interval = yellow.isEmpty() ? SignalInterval.GREEN : SignalInterval.YELLOW;
    Verdict verdict =
        controller.command(
            "someone",
            new SignalCommandMessage(now, phase, interval, green, yellow, sequence, lease),
            0);
    assertEquals(Verdict.ACCEPTED, verdict);
  }

  private static MovementSet subset(int[] of, Random random) {
    return MovementSet.of(Arrays.stream(of).filter(movement -> random.nextInt(4) > 0).toArray());
  }

  private void step(double seconds) {
    now += seconds;
    controller.step(now).ifPresent(next -> shown = next);
    watch.see(now, shown);
  }
}
