package org.lukou.api.signal;

/**
 * The timing rules of a run, the same at every junction. All values in seconds.
 *
 * @param style where the change interval lies
 * @param decisionSeconds time between two decisions of a junction, more than 0
 * @param yellowSeconds length of yellow, 0 or more
 * @param allRedSeconds length of all-red after yellow, 0 or more
 * @param minimumGreenSeconds shortest green, 0 or more
 * @param maximumGreenSeconds longest green while another movement waits, infinite if unlimited
 * @param maximumRedSeconds longest red of a movement with waiting vehicles, infinite if unlimited
 */
public record SignalTiming(
    Style style,
    double decisionSeconds,
    double yellowSeconds,
    double allRedSeconds,
    double minimumGreenSeconds,
    double maximumGreenSeconds,
    double maximumRedSeconds) {

  /** Where the change interval lies. */
  public enum Style {
    /**
     * Inside the decision interval, as the literature on CityFlow does it: a decision every {@code
     * decisionSeconds}; a change shows the network's change phase first and takes its time from the
     * new green. No all-red.
     */
    PAPER,
    /**
     * Between two greens, as in the street: yellow for the movements that lose their green, then
     * all-red, then a green of at least {@code minimumGreenSeconds}; the junction's next decision
     * comes {@code decisionSeconds} after its green began or was prolonged.
     */
    FIELD
  }

  /** Checks the ranges. */
  public SignalTiming {
    require(decisionSeconds > 0, "the decision interval must be more than 0 s");
    require(yellowSeconds >= 0, "yellow must be 0 s or more");
    require(allRedSeconds >= 0, "all-red must be 0 s or more");
    require(minimumGreenSeconds >= 0, "the minimum green must be 0 s or more");
    require(
        maximumGreenSeconds >= minimumGreenSeconds,
        "the maximum green must not be shorter than the minimum green");
    require(maximumRedSeconds > 0, "the maximum red must be more than 0 s");
    require(
        style == Style.FIELD || yellowSeconds < decisionSeconds,
        "with paper timing the change interval (yellow) lies inside the decision interval and must"
            + " be shorter");
  }

  /** Returns the time between two greens, in seconds; paper timing has no all-red. */
  public double changeSeconds() {
    return style == Style.PAPER ? yellowSeconds : yellowSeconds + allRedSeconds;
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
