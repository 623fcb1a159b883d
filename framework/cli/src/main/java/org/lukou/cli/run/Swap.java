package org.lukou.cli.run;

/**
 * A change of the algorithm in the middle of a run.
 *
 * @param atSeconds when, in seconds since the start of the run
 * @param controller name of the algorithm that takes over
 */
public record Swap(double atSeconds, String controller) {

  /**
   * Reads {@code 1800=max-pressure}.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static Swap parse(String text) {
    String[] parts = text.split("=", 2);
    try {
      double seconds = Double.parseDouble(parts[0]);
      if (parts.length == 2 && !parts[1].isBlank() && seconds >= 0) {
        return new Swap(seconds, parts[1]);
      }
    } catch (NumberFormatException e) {
      // told below, like every other form
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is not SECONDS=CONTROLLER, for example 1800=max-pressure");
  }
}
