package org.lukou.control.coordinated.internal;

import java.util.Arrays;

/**
 * Vehicles an hour of several lanes over a sliding window, kept in pieces of a twentieth of it. The
 * window moves by whole pieces, so what is measured is between 19 and 20 of them long.
 */
final class SlidingFlow {

  private static final int PIECES = 20;
  private static final double SECONDS_PER_HOUR = 3600;

  private final int lanes;
  private final double pieceSeconds;
  private final int[] counts;
  private final double[] seconds;
  private int piece;
  private double inPiece;

  SlidingFlow(int lanes, double windowSeconds) {
    this.lanes = lanes;
    pieceSeconds = windowSeconds / PIECES;
    counts = new int[lanes * PIECES];
    seconds = new double[lanes * PIECES];
  }

  /** Lets time pass, in seconds, before what then happened is {@linkplain #add added}. */
  void pass(double stepSeconds) {
    inPiece += stepSeconds;
    if (inPiece > pieceSeconds) {
      inPiece = stepSeconds;
      piece = (piece + 1) % PIECES;
      Arrays.fill(counts, piece * lanes, (piece + 1) * lanes, 0);
      Arrays.fill(seconds, piece * lanes, (piece + 1) * lanes, 0);
    }
  }

  /** Adds what was seen of a lane during the last step. */
  void add(int lane, int vehicles, double stepSeconds) {
    counts[piece * lanes + lane] += vehicles;
    seconds[piece * lanes + lane] += stepSeconds;
  }

  /** Returns the flow of a lane, 0 if it has not been seen within the window. */
  double vehiclesPerHour(int lane) {
    double vehicles = 0;
    double time = 0;
    for (int i = lane; i < counts.length; i += lanes) {
      vehicles += counts[i];
      time += seconds[i];
    }
    return time > 0 ? vehicles / time * SECONDS_PER_HOUR : 0;
  }
}
