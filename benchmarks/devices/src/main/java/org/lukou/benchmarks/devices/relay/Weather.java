package org.lukou.benchmarks.devices.relay;

/**
 * How one direction of a relay treats datagrams.
 *
 * @param loss share that never arrives, 0 to 1
 * @param duplication share that arrives twice, 0 to 1
 * @param reordering share that is held back, so that later ones overtake it, 0 to 1
 * @param heldSeconds for how long those are held back, at most; each draws its own time
 * @param delaySeconds how much later everything arrives, 0 to 60
 */
public record Weather(
    double loss, double duplication, double reordering, double heldSeconds, double delaySeconds) {

  /** Everything arrives, once, at once, and in order. */
  public static final Weather CLEAR = new Weather(0, 0, 0, 0, 0);

  /** Nothing arrives. */
  public static final Weather SILENCE = new Weather(1, 0, 0, 0, 0);

  private static final double LONGEST_SECONDS = 60;

  /** Checks the ranges. */
  public Weather {
    share(loss, "loss");
    share(duplication, "duplication");
    share(reordering, "reordering");
    seconds(heldSeconds, "holding back");
    seconds(delaySeconds, "delay");
  }

  /** Returns weather that only loses. */
  public static Weather losing(double share) {
    return new Weather(share, 0, 0, 0, 0);
  }

  /** Returns weather that only delivers twice; the second copy comes up to 0.2 s later. */
  public static Weather duplicating(double share) {
    return new Weather(0, share, 0, 0.2, 0);
  }

  /** Returns weather that only lets later datagrams overtake earlier ones. */
  public static Weather reordering(double share, double heldSeconds) {
    return new Weather(0, 0, share, heldSeconds, 0);
  }

  /** Returns weather that only delays. */
  public static Weather delaying(double seconds) {
    return new Weather(0, 0, 0, 0, seconds);
  }

  private static void share(double value, String what) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(what + " is a share from 0 to 1, not " + value);
    }
  }

  private static void seconds(double value, String what) {
    if (!(value >= 0 && value <= LONGEST_SECONDS)) {
      throw new IllegalArgumentException(what + " is 0 to 60 s, not " + value);
    }
  }
}
