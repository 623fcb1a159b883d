package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/**
 * A kind of vehicle with everything that can be computed once from it and the step length. Each
 * constant is the very subexpression of the formula it stands in, so that no bit changes.
 */
final class VehicleType {
  /** The record it was made from. */
  final VehicleRecord source;

  final double length;
  final double width;
  final double minGap;
  final double maxSpeed;
  final double maxNegAcc;
  final double usualPosAcc;
  final double usualNegAcc;

  /** Gain of speed in one step, m/s. */
  final double maxGain;

  /** Loss of speed in one step, m/s. */
  final double maxLoss;

  /** Usual gain of speed in one step, m/s. */
  final double usualGain;

  /** Usual loss of speed in one step, m/s. */
  final double usualLoss;

  /** Headway plus half a step, seconds. */
  final double headway;

  /** Distance within which a driver looks ahead, metres. */
  final double sight;

  /** Whether the usual deceleration is the greatest. */
  final boolean brakesAlike;

  /** Braking with the greatest deceleration. */
  final Braking hardest;

  /** Braking with the usual deceleration. */
  final Braking usual;

  /** With this gap plus half a step's way no leader of any kind can make a difference, metres. */
  private double clearGap;

  VehicleType(VehicleRecord source, double dt) {
    this.source = source;
    this.length = source.length();
    this.width = source.width();
    this.minGap = source.minGap();
    this.maxSpeed = source.maxSpeed();
    this.maxNegAcc = source.maxNegAcc();
    this.usualPosAcc = source.usualPosAcc();
    this.usualNegAcc = source.usualNegAcc();
    this.maxGain = source.maxPosAcc() * dt;
    this.maxLoss = maxNegAcc * dt;
    this.usualGain = usualPosAcc * dt;
    this.usualLoss = usualNegAcc * dt;
    this.headway = source.headwaySeconds() + (dt / 2);
    this.sight = (((maxSpeed * maxSpeed) / usualNegAcc) / 2) + ((maxSpeed * dt) * 2);
    this.brakesAlike = maxNegAcc == usualNegAcc;
    this.hardest = new Braking(maxNegAcc, dt);
    this.usual = new Braking(usualNegAcc, dt);
  }

  /**
   * Takes account of the kinds of vehicles that may be ahead; the greatest loss of speed of any of
   * them in one step.
   */
  void meet(double greatestLoss, double dt) {
    double weakest = Math.min(maxNegAcc, usualNegAcc);
    double stop = (maxSpeed * maxSpeed) / (2 * weakest) + maxSpeed * dt / 2 + minGap;
    double follow = maxSpeed * headway;
    double react = minGap + (maxSpeed + greatestLoss) * dt / 2;
    clearGap = Math.max(stop, Math.max(follow, react)) + 1;
  }

  double clearGap() {
    return clearGap;
  }

  /** Returns the distance needed to stop from a speed with the greatest deceleration. */
  double brakeDistance(double speed) {
    return ((0.5 * speed) * speed) / maxNegAcc;
  }

  /** Returns the distance needed to stop from a speed with the usual deceleration. */
  double usualBrakeDistance(double speed) {
    return ((0.5 * speed) * speed) / usualNegAcc;
  }
}
