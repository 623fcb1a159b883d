package org.lukou.kernel;

import java.util.ArrayList;
import java.util.List;
import org.lukou.kernel.decision.OverrunException;

/**
 * What cost junctions their controller: the first thousand in words, all of them in number.
 * Thread-safe.
 */
public final class Incidents {

  private static final int KEPT = 1_000;

  private final List<Incident> first = new ArrayList<>();
  private long count;

  synchronized void add(double timeSeconds, String junction, String controller, String text) {
    count++;
    if (first.size() < KEPT) {
      first.add(new Incident(timeSeconds, junction, controller, text));
    }
  }

  /** Tells why an algorithm could not begin; what it says of its settings is for the user. */
  static String refusal(Throwable failure) {
    return failure instanceof IllegalArgumentException && failure.getMessage() != null
        ? "because " + failure.getMessage()
        : sentence(failure);
  }

  static String sentence(Throwable failure) {
    if (failure instanceof OverrunException) {
      return failure.getMessage();
    }
    try {
      StackTraceElement[] trace = failure.getStackTrace();
      String place = trace.length == 0 ? "" : " at " + trace[0];
      return "failed with " + failure + place;
    } catch (Throwable unspeakable) { // a plugin's own exception may fail to describe itself
      return "failed with " + failure.getClass().getName();
    }
  }

  /** Returns how many there were. */
  public synchronized long count() {
    return count;
  }

  /** Returns the first thousand up to now, the earliest first. */
  public synchronized List<Incident> first() {
    return List.copyOf(first);
  }
}
