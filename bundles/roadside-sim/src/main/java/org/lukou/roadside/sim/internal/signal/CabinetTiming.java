package org.lukou.roadside.sim.internal.signal;

/**
 * What a cabinet keeps to by itself, whoever commands. All values in seconds.
 *
 * @param minimumGreenSeconds shortest green
 * @param yellowSeconds length of its own yellow
 * @param leastYellowSeconds the shortest yellow that its monitor lets pass
 * @param startRedSeconds all red after a restart
 * @param latestCommandSeconds how old a command may be when it arrives
 */
public record CabinetTiming(
    double minimumGreenSeconds,
    double yellowSeconds,
    double leastYellowSeconds,
    double startRedSeconds,
    double latestCommandSeconds) {

  /** The usual values; the least yellow is that of NEMA TS 2's monitor. */
  public static final CabinetTiming USUAL = new CabinetTiming(5, 3, 2.7, 6, 5);
}
