package org.lukou.traffic.sim.internal.json;

/**
 * A value that was read, or the problem that it had; whether the problem counts is known only
 * later.
 *
 * @param <T> type of the value
 * @param value the value, null if there was a problem
 * @param problem the problem, or null
 */
public record Deferred<T>(T value, InputFormatException problem) {

  /** Returns the value or throws the problem. */
  public T get() {
    if (problem != null) {
      throw problem;
    }
    return value;
  }
}
