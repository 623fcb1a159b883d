package org.lukou.kernel.metrics;

import java.util.Arrays;

/**
 * The delay of every vehicle that wanted to travel, arrived or not: see {@link
 * RunMetrics#meanTotalDelaySeconds()}.
 */
final class TotalDelay {

  private static final double ARRIVED = -1;

  private final double[] freeFlowSecondsOfLane;
  private double[] createdSeconds = new double[1_024];
  private double[] drivenFreeFlowSeconds = new double[1_024];
  private int vehicles;
  private double arrivedDelaySeconds;

  TotalDelay(double[] freeFlowSecondsOfLane) {
    this.freeFlowSecondsOfLane = freeFlowSecondsOfLane;
  }

  void created(int vehicle, double seconds) {
    if (vehicle >= createdSeconds.length) {
      int size = Math.max(vehicle + 1, createdSeconds.length * 2);
      createdSeconds = Arrays.copyOf(createdSeconds, size);
      drivenFreeFlowSeconds = Arrays.copyOf(drivenFreeFlowSeconds, size);
    }
    createdSeconds[vehicle] = seconds;
    drivenFreeFlowSeconds[vehicle] = 0;
    vehicles = Math.max(vehicles, vehicle + 1);
  }

  /** A vehicle came to the end of a lane. */
  void completed(int vehicle, int lane) {
    drivenFreeFlowSeconds[vehicle] += freeFlowSecondsOfLane[lane];
  }

  void arrived(int vehicle, double delaySeconds) {
    arrivedDelaySeconds += delaySeconds;
    createdSeconds[vehicle] = ARRIVED;
  }

  /** Returns the mean at a time, in seconds; 0 if nobody wanted to travel. */
  double meanSeconds(double nowSeconds) {
    double sum = arrivedDelaySeconds;
    for (int v = 0; v < vehicles; v++) {
      if (createdSeconds[v] != ARRIVED) {
        sum += Math.max(0, nowSeconds - createdSeconds[v] - drivenFreeFlowSeconds[v]);
      }
    }
    return vehicles == 0 ? 0 : sum / vehicles;
  }
}
