package org.lukou.api.journal;

import java.util.List;
import org.lukou.api.signal.SignalCommand;

/**
 * One decision at one junction: what was seen, wanted, and commanded.
 *
 * @param timeSeconds time since the start of the run, in seconds
 * @param junction id of the junction
 * @param controller name of the algorithm that decided, or {@code fallback}
 * @param phase index of the phase shown when it was asked
 * @param phaseSeconds for how long it had been shown, in seconds
 * @param lanes what was known of the entering lanes
 * @param wantedPhase what the algorithm answered, whatever it is
 * @param command what was commanded
 * @param reason why the guard or the kernel did not follow the algorithm, or what the guard would
 *     have refused; empty if there is nothing to say
 */
public record Tick(
    double timeSeconds,
    String junction,
    String controller,
    int phase,
    double phaseSeconds,
    List<LaneReading> lanes,
    int wantedPhase,
    SignalCommand command,
    String reason) {

  /** Copies the list. */
  public Tick {
    lanes = List.copyOf(lanes);
  }

  /**
   * What was known of one lane.
   *
   * @param lane index of the lane
   * @param vehicles vehicles on it
   * @param queue vehicles slower than 0.1 m/s
   * @param meanSpeedMps their mean speed, in metres per second
   * @param stale whether that was out of date, or never observed
   */
  public record LaneReading(
      int lane, int vehicles, int queue, double meanSpeedMps, boolean stale) {}
}
