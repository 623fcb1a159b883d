package org.lukou.roadside.sim.internal.server;

import java.util.function.DoubleSupplier;
import org.lukou.coap.wire.Names;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.coap.wire.senml.SenmlWriter;

/** How long a cabinet has been up, and what it has counted. */
final class HealthResource extends SenmlResource {

  private static final long MAX_AGE_SECONDS = 60;
  private static final double REMINDER_SECONDS = 20;

  private final DoubleSupplier clock;
  private final double startedSeconds;
  private final String baseName;
  private final Counters counters;
  private double toldSeconds;

  HealthResource(String junction, DoubleSupplier clock, String baseName, Counters counters) {
    super(Names.HEALTH, Names.HEALTH_TYPE, MAX_AGE_SECONDS, counters);
    this.clock = clock;
    this.baseName = baseName;
    this.counters = counters;
    startedSeconds = clock.getAsDouble();
    toldSeconds = startedSeconds;
    getAttributes().setTitle(junction);
  }

  @Override
  byte[] encode(SenmlFormat format) {
    double now = clock.getAsDouble();
    SenmlWriter pack =
        new SenmlWriter(format, baseName, now).number("health/uptime", "s", now - startedSeconds);
    counters.all().forEach((name, count) -> pack.number("health/" + name, "count", count));
    return pack.finish();
  }

  @Override
  void publish() {
    if (clock.getAsDouble() - toldSeconds >= REMINDER_SECONDS) {
      toldSeconds = clock.getAsDouble();
      super.publish();
    }
  }
}
