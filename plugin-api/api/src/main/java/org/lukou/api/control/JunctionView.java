package org.lukou.api.control;

import java.util.List;
import org.lukou.api.network.Junction;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a controller may know when it decides about one junction. A live view: read it during {@code
 * decide}, on the calling thread, and do not keep values of it by reference. Reads allocate
 * nothing. Lane indices are those of the whole network, so that exits and neighbours can be read
 * too.
 */
@ProviderType
public interface JunctionView {

  /** Returns the junction. */
  Junction junction();

  /** Returns the time since the start of the run, in seconds. */
  double timeSeconds();

  /** Returns the index of the phase shown now. */
  int phase();

  /**
   * Returns for how long the phase has been shown, in seconds; a change interval does not count.
   */
  double phaseSeconds();

  /** Returns the number of vehicles on a lane. */
  int vehicles(int lane);

  /** Returns the number of vehicles on a lane that are slower than 0.1 m/s. */
  int queue(int lane);

  /** Returns the mean speed on a lane in metres per second, 0 if it is empty. */
  double meanSpeedMps(int lane);

  /** Returns whether a standing vehicle leaves no room for another one to enter: spill-back. */
  boolean entryBlocked(int lane);

  /**
   * Returns whether what this view says of a lane is out of date, or was never observed: the last
   * values are still there, but nobody vouches for them. Never where detectors are perfect.
   */
  boolean stale(int lane);

  /** Returns the single vehicles on each lane, {@link LaneVehicles#UNKNOWN} if nobody knows. */
  LaneVehicles laneVehicles();

  /** Returns the views of the signalised junctions one road away, each once, in network order. */
  List<JunctionView> neighbours();
}
