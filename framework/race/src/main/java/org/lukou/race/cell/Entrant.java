package org.lukou.race.cell;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who takes part in a race: an algorithm with its settings.
 *
 * @param controller the algorithm's name
 * @param parameters its settings by name
 */
public record Entrant(String controller, SortedMap<String, String> parameters)
    implements Comparable<Entrant> {

  /** Copies the settings. */
  public Entrant {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** An algorithm with its defaults. */
  public static Entrant of(String controller) {
    return new Entrant(controller, new TreeMap<>());
  }

  /**
   * Reads {@code name} or {@code name:setting=value:setting=value}.
   *
   * @throws IllegalArgumentException if the text has another form; the message is for the user
   */
  public static Entrant parse(String text) {
    String[] parts = text.split(":", -1);
    SortedMap<String, String> settings = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      if (pair.length < 2 || pair[0].isEmpty() || settings.put(pair[0], pair[1]) != null) {
        throw wrong(text);
      }
    }
    if (parts[0].isBlank()) {
      throw wrong(text);
    }
    return new Entrant(parts[0], settings);
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "\"%s\" is not a controller like max-pressure or fixed-time:green-seconds=25"
            .formatted(text));
  }

  /** Returns the settings as a map in which the order tells nothing. */
  public Map<String, String> settings() {
    return Map.copyOf(parameters);
  }

  @Override
  public int compareTo(Entrant other) {
    return toString().compareTo(other.toString());
  }

  /** Returns what {@link #parse} reads. */
  @Override
  public String toString() {
    return controller
        + parameters.entrySet().stream()
            .map(setting -> ":" + setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining());
  }
}
