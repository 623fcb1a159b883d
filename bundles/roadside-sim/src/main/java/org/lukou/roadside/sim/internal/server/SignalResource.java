package org.lukou.roadside.sim.internal.server;

import java.util.function.DoubleSupplier;
import org.lukou.coap.wire.Names;
import org.lukou.coap.wire.SignalStateMessage;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.roadside.sim.internal.signal.SignalController;

/** What the signal shows; observers are told when that changes, and now and then besides. */
final class SignalResource extends SenmlResource {

  private static final long MAX_AGE_SECONDS = 60;
  private static final double REMINDER_SECONDS = 20;

  private final SignalController controller;
  private final DoubleSupplier clock;
  private final String baseName;
  private SignalStateMessage told;

  SignalResource(
      SignalController controller,
      DoubleSupplier clock,
      String baseName,
      Reachability reachability,
      Counters counters) {
    super(Names.SIGNAL, Names.SIGNAL_TYPE, MAX_AGE_SECONDS, reachability, counters);
    this.controller = controller;
    this.clock = clock;
    this.baseName = baseName;
  }

  @Override
  byte[] encode(SenmlFormat format) {
    return controller.state(clock.getAsDouble()).encode(format, baseName);
  }

  @Override
  boolean isDue() {
    SignalStateMessage now = controller.state(clock.getAsDouble());
    boolean due =
        told == null || differs(now) || now.seconds() - told.seconds() >= REMINDER_SECONDS;
    if (due) {
      told = now;
    }
    return due;
  }

  private boolean differs(SignalStateMessage now) {
    return now.phase() != told.phase()
        || !now.interval().equals(told.interval())
        || !now.mode().equals(told.mode());
  }
}
