package org.lukou.roadside.sim.internal.server;

import java.util.Map;
import java.util.function.DoubleSupplier;
import org.lukou.coap.wire.Names;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.coap.wire.senml.SenmlWriter;

/** How long a cabinet has been up, and what it has counted since. */
final class HealthResource extends SenmlResource {

  private static final long MAX_AGE_SECONDS = 60;
  private static final double REMINDER_SECONDS = 20;

  private final DoubleSupplier clock;
  private final double startedSeconds;
  private final String baseName;
  private final Counters counters;
  private final Map<String, Long> before;
  private double toldSeconds;

  HealthResource(
      String junction,
      DoubleSupplier clock,
      String baseName,
      Reachability reachability,
      Counters counters) {
    super(Names.HEALTH, Names.HEALTH_TYPE, MAX_AGE_SECONDS, reachability, counters);
    this.clock = clock;
    this.baseName = baseName;
    this.counters = counters;
    before = counters.all();
    startedSeconds = clock.getAsDouble();
    toldSeconds = startedSeconds;
    getAttributes().setTitle(junction);
  }

  @Override
  byte[] encode(SenmlFormat format) {
    double now = clock.getAsDouble();
    SenmlWriter pack =
        new SenmlWriter(format, baseName, now).number("health/uptime", "s", now - startedSeconds);
    counters
        .all()
        .forEach(
            (name, count) ->
                pack.number(
                    "health/" + name, "count", (double) (count - before.getOrDefault(name, 0L))));
    return pack.finish();
  }

  @Override
  boolean isDue() {
    boolean due = clock.getAsDouble() - toldSeconds >= REMINDER_SECONDS;
    if (due) {
      toldSeconds = clock.getAsDouble();
    }
    return due;
  }
}
