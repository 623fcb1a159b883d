package org.lukou.api.control;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Settings of an algorithm by name, as a user wrote them. Remembers which names were asked for, so
 * that a misspelt one can be told; without any settings there is nothing to remember. Thread-safe.
 */
public final class Parameters {

  /** No settings: every default. */
  public static final Parameters NONE = new Parameters(Map.of());

  private final Map<String, String> values;
  private final Set<String> asked = new ConcurrentSkipListSet<>();

  /** Creates settings from text by name; copied. */
  public Parameters(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** Returns the text of a setting, or the default if it is not set. */
  public String text(String name, String otherwise) {
    if (!values.isEmpty()) {
      asked.add(name);
    }
    return values.getOrDefault(name, otherwise);
  }

  /**
   * Returns a setting as a number.
   *
   * @throws IllegalArgumentException if it is set and not a finite number
   */
  public double number(String name, double otherwise) {
    String text = text(name, null);
    if (text == null) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, as for infinity
    }
    throw new IllegalArgumentException(
        "parameter " + name + " is \"" + text + "\", which is not a finite number");
  }

  /**
   * Returns a setting as a number of a range.
   *
   * @throws IllegalArgumentException if it is set and not a number from least to most, ends
   *     included
   */
  public double number(String name, double otherwise, double least, double most) {
    double value = number(name, otherwise);
    if (value < least || value > most) {
      String range = most == Double.MAX_VALUE ? least + " or more" : least + " to " + most;
      throw new IllegalArgumentException(
          "parameter " + name + " is " + value + ", but must be " + range);
    }
    return value;
  }

  /** Returns the names that were asked for up to now, sorted; empty if nothing is set. */
  public SortedSet<String> asked() {
    return new TreeSet<>(asked);
  }

  /** Returns the names that are set but that nobody has asked for up to now, sorted. */
  public SortedSet<String> unused() {
    SortedSet<String> unused = new TreeSet<>(values.keySet());
    unused.removeAll(asked);
    return unused;
  }
}
