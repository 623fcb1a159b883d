package org.lukou.control.planner.internal;

/**
 * How far the vehicles of a lane may have come since the last picture if nobody was in their way,
 * where they are counted only: those of the last picture at the speed limit, without those that had
 * the time and the green to leave, and behind them, evenly on the stretch that can be reached
 * since, those that are new.
 */
final class Pursuit {

  /** What a vehicle that starts from standing loses, in seconds. */
  private static final double START_SECONDS = 4;

  /** What a change of the signal takes from the green of an interval, in seconds. */
  private static final double CHANGE_SECONDS = 5;

  /** Seconds from one vehicle that leaves a queue to the next. */
  private static final double SATURATION_SECONDS = 2;

  private static final double STANDING_MPS = 1;

  private final City city;
  private double[] reach = new double[16];

  Pursuit(City city) {
    this.city = city;
  }

  /**
   * Returns how far each vehicle may have come, from the first to the last; it may be beyond the
   * lane. Valid until the next call.
   *
   * @param seconds since the last picture, more than 0
   * @param green whether the lane has had green since
   * @param size how many vehicles are there now
   * @param had how many were there
   * @param metres where they were
   * @param mps how fast they were
   */
  double[] reach(
      int lane, double seconds, boolean green, int size, int had, double[] metres, double[] mps) {
    int left = Math.max(had - size, leaving(lane, seconds, green, had, metres, mps));
    int stayed = had - left;
    double driven = city.laneMps[lane] * seconds;
    if (reach.length < size) {
      reach = new double[size * 2];
    }
    for (int place = 0; place < stayed; place++) {
      reach[place] = metres[left + place] + driven;
    }
    double stretch = Math.min(city.laneMetres[lane], driven);
    for (int place = stayed; place < size; place++) {
      reach[place] = stretch * (size - place - 0.5) / (size - stayed);
    }
    return reach;
  }

  /** Returns how many had the time and the green to leave. */
  private int leaving(
      int lane, double seconds, boolean green, int had, double[] metres, double[] mps) {
    boolean border = city.laneTargets[lane].length == 0;
    if (!border && !green) {
      return 0;
    }
    int most = border ? had : (int) Math.ceil((seconds - CHANGE_SECONDS) / SATURATION_SECONDS);
    int left = 0;
    while (left < Math.min(had, most)) {
      double driving = seconds - (mps[left] < STANDING_MPS ? START_SECONDS : 0);
      if (metres[left] + city.laneMps[lane] * driving < city.laneMetres[lane]) {
        break;
      }
      left++;
    }
    return left;
  }
}
