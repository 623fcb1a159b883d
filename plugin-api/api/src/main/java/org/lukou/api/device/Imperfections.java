package org.lukou.api.device;

import java.util.Map;

/**
 * How the detectors of a street err.
 *
 * @param everywhere how each one errs that is not named
 * @param byDetector how single ones err, by their ids
 * @param seed of every draw; each detector draws on its own
 */
public record Imperfections(
    Imperfection everywhere, Map<String, Imperfection> byDetector, long seed) {

  /** Perfect detectors. */
  public static final Imperfections NONE = new Imperfections(Imperfection.NONE, Map.of(), 0);

  /** Copies the map. */
  public Imperfections {
    byDetector = Map.copyOf(byDetector);
  }

  /** Returns how one detector errs. */
  public Imperfection of(String detector) {
    return byDetector.getOrDefault(detector, everywhere);
  }
}
