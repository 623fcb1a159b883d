package org.lukou.control.coordinated.internal;

/**
 * The platoons that one lane of one junction sends, by one movement, over one road to one lane of
 * the next junction. They leave at the beginning of their green at the saturation flow and drive at
 * the speed limit.
 */
final class Platoon {

  /** So many vehicles stand for a platoon, evenly spread from its first to its last. */
  private static final int SAMPLES = 4;

  private static final double EARLY_WEIGHT = 0.01;

  private final WaveJunction from;
  private final int fromStage;
  private final int fromLane;
  private final int sharing;
  private final WaveJunction to;
  private final int toStage;
  private final int toLane;
  private final int[] roadLanes;
  private final double travelSeconds;
  private double weight;
  private double lengthSeconds;

  /** Where a platoon comes from or goes to. */
  record End(WaveJunction junction, int stage, int lane) {}

  /**
   * Describes a platoon.
   *
   * @param from where it starts
   * @param sharing how many movements share the lane it leaves
   * @param to where it arrives
   * @param roadLanes all lanes of the road in between, among which the traffic divides
   * @param travelSeconds time from stop line to stop line
   */
  Platoon(End from, int sharing, End to, int[] roadLanes, double travelSeconds) {
    this.from = from.junction();
    fromStage = from.stage();
    fromLane = from.lane();
    this.sharing = sharing;
    this.to = to.junction();
    toStage = to.stage();
    toLane = to.lane();
    this.roadLanes = roadLanes;
    this.travelSeconds = travelSeconds;
  }

  /** Takes over measured flows: how many vehicles an hour it is about, and how long it is. */
  void weigh(double cycleSeconds) {
    double road = 0;
    for (int lane : roadLanes) {
      road += to.demand().vehiclesPerHour(lane);
    }
    double share = road > 0 ? to.demand().vehiclesPerHour(toLane) / road : 0;
    double flow = from.demand().vehiclesPerHour(fromLane);
    weight = flow / sharing * share;
    double queueSeconds = flow * cycleSeconds / from.demand().saturationPerHour();
    lengthSeconds = Math.min(queueSeconds, from.draftGreen(fromStage));
  }

  /** Returns its vehicles an hour. */
  double weight() {
    return weight;
  }

  /** Returns whether one of its two junctions is placed, and the other not yet. */
  boolean halfPlaced() {
    return from.placed() != to.placed();
  }

  /**
   * Returns what its vehicles lose, in vehicle-seconds an hour: their wait before green, and a
   * hundredth of the time that green has already lasted when they come. The latter lets a green
   * begin with its platoon, so that the next one down the road can count on it. 0 until both
   * junctions are placed.
   */
  double loss(double cycleSeconds) {
    if (!from.placed() || !to.placed()) {
      return 0;
    }
    double leaves = from.draftOffset() + from.draftStart(fromStage);
    double green = to.draftOffset() + to.draftStart(toStage);
    double loss = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double arrives = leaves + travelSeconds + lengthSeconds * i / (SAMPLES - 1);
      double after = (arrives - green) % cycleSeconds;
      double place = after < 0 ? after + cycleSeconds : after;
      boolean goes = place < to.draftGreen(toStage);
      loss += goes ? EARLY_WEIGHT * place : cycleSeconds - place;
    }
    return weight * loss / SAMPLES;
  }
}
