package org.lukou.roadside.sim.internal.server;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.elements.util.ExecutorsUtil;
import org.eclipse.californium.elements.util.NamedThreadFactory;
import org.lukou.coap.wire.InlineExecutor;

/** The threads that all cabinets share, beside those that each socket has. */
public final class Threads implements AutoCloseable {

  private static final String NAME = "roadside-";
  private static final int PROTOCOL_THREADS = 2;
  private static final int END_SECONDS = 2;

  private final InlineExecutor protocol =
      new InlineExecutor(
          ExecutorsUtil.newScheduledThreadPool(PROTOCOL_THREADS, new NamedThreadFactory(NAME)));
  private final ScheduledExecutorService timers =
      ExecutorsUtil.newDefaultSecondaryScheduler(NAME + "timer-");

  /** Does the work of these threads on the calling one, as far as {@code work} gives rise to it. */
  public void inline(Runnable work) {
    protocol.inline(work);
  }

  ScheduledExecutorService protocol() {
    return protocol;
  }

  ScheduledExecutorService timers() {
    return timers;
  }

  @Override
  public void close() {
    protocol.shutdownNow();
    timers.shutdownNow();
    try {
      protocol.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
      timers.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
