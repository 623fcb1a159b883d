package org.lukou.coap.device.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.lukou.api.device.DeviceState;

/**
 * One device, whatever it is: finds out what it offers, and sees to it that it is observed. Called
 * on the driver's threads.
 */
abstract class Device {

  private final URI uri;
  private final Surroundings here;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private long observations;
  private long errors;
  private boolean refused;
  private boolean lost;
  private double lastSeconds = Double.NaN;
  private double validUntil = Double.NEGATIVE_INFINITY;
  private String trouble = "";

  Device(URI uri, Surroundings here) {
    this.uri = uri;
    this.here = here;
  }

  final URI uri() {
    return uri;
  }

  final Surroundings here() {
    return here;
  }

  /** Returns what it calls itself; its address, before it has said so. */
  abstract String id();

  /** Looks after it, now and then. */
  abstract void tend();

  /** Returns whether it has reported what was true at a time of the run. */
  abstract boolean hasReported(double runSeconds);

  /** Asks it for what is missing. */
  abstract void ask();

  final synchronized List<Subscription> subscriptions() {
    return List.copyOf(subscriptions);
  }

  final synchronized void add(Subscription subscription) {
    subscriptions.add(subscription);
  }

  /** Returns whether it does not answer, or has not reported for too long. */
  final boolean isMissing() {
    synchronized (this) {
      if (lost) {
        return true;
      }
    }
    return isSilent();
  }

  /** Returns whether it has not reported for too long. */
  final boolean isSilent() {
    return subscriptions().stream().anyMatch(Subscription::isSilent);
  }

  /** Ends every observation. */
  final void end() {
    subscriptions().forEach(Subscription::end);
    synchronized (this) {
      subscriptions.clear();
    }
  }

  final synchronized void reported(int more, double seconds, double until) {
    observations += more;
    lastSeconds = seconds;
    validUntil = until;
    lost = false;
    refused = false;
    trouble = "";
  }

  final synchronized void failed(String reason, boolean refuses) {
    errors++;
    trouble = reason;
    refused = refuses;
    lost = !refuses && !Double.isNaN(lastSeconds);
  }

  final synchronized double lastSeconds() {
    return lastSeconds;
  }

  /** Returns whether a step that ends at a time of the run need not wait for it any more. */
  final synchronized boolean isDone(double runSeconds) {
    return lost || refused || hasReported(runSeconds);
  }

  final synchronized DeviceState state(double runSeconds) {
    return new DeviceState(
        id(), uri, status(runSeconds), lastSeconds, observations, errors, trouble);
  }

  private DeviceState.Status status(double runSeconds) {
    if (refused) {
      return DeviceState.Status.REFUSED;
    } else if (lost) {
      return DeviceState.Status.LOST;
    } else if (Double.isNaN(lastSeconds)) {
      return DeviceState.Status.SEARCHED;
    }
    return runSeconds > validUntil ? DeviceState.Status.STALE : DeviceState.Status.ONLINE;
  }
}
