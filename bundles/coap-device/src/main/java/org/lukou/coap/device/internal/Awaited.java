package org.lukou.coap.device.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/**
 * What has to come before a step is over: an answer to every command, and a report of every device
 * that is there. Looks at each only until it has come. Not thread-safe.
 */
final class Awaited {

  private final Queue<BooleanSupplier> open = new ArrayDeque<>();

  /** Begins to wait; {@code runSeconds} is the time that devices have to have reported. */
  Awaited(Collection<Commander> commanders, Collection<Device> devices, double runSeconds) {
    commanders.forEach(commander -> open.add(commander::settled));
    devices.forEach(device -> open.add(() -> device.isDone(runSeconds)));
  }

  /** Returns whether all has come. */
  boolean hasCome() {
    while (!open.isEmpty() && open.peek().getAsBoolean()) {
      open.remove();
    }
    return open.isEmpty();
  }
}
