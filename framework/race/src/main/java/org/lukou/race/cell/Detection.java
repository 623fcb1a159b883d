package org.lukou.race.cell;

import java.util.Locale;

/**
 * What controllers are let see of the traffic; who sees what is drawn with the cell's seed and the
 * same for every controller.
 *
 * @param dropOut share of the detectors, 0 to 1, that are dead for the whole run; the lanes they
 *     watch are never known
 * @param detected share of the vehicles, more than 0 up to 1, that are seen at all, as where only
 *     connected vehicles are
 */
public record Detection(double dropOut, double detected) {

  /** Every vehicle on every lane is seen. */
  public static final Detection PERFECT = new Detection(0, 1);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a share is out of range; the message is for the user
   */
  public Detection {
    if (!(dropOut >= 0 && dropOut <= 1)) {
      throw new IllegalArgumentException(
          "the share of dead detectors is " + dropOut + "; it must be from 0 to 1");
    }
    if (!(detected > 0 && detected <= 1)) {
      throw new IllegalArgumentException(
          "the share of vehicles detected is " + detected + "; it must be more than 0 and up to 1");
    }
  }

  /** Returns whether everything is seen. */
  public boolean perfect() {
    return equals(PERFECT);
  }

  @Override
  public String toString() {
    return perfect()
        ? "all detected"
        : String.format(
            Locale.ROOT,
            "%.0f %% of detectors dead, %.0f %% of vehicles detected",
            dropOut * 100,
            detected * 100);
  }
}
