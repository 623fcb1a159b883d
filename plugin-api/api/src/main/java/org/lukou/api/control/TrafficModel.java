package org.lukou.api.control;

import org.lukou.api.scenario.VehicleType;
import org.lukou.api.signal.SignalCommand;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Traffic to imagine with: a second, empty city on the network of the run, which moves vehicles by
 * the same rules and belongs to the controller that opened it. It has no demand and no link to the
 * real city: nothing is in it but what its owner puts there, so nothing of the future can be seen
 * in it. Deterministic: the same calls give the same states. One thread at a time; open one for
 * each thread. Lanes, roads and junctions are those of the network, by index.
 */
@ProviderType
public interface TrafficModel extends AutoCloseable {

  /**
   * Takes all vehicles away and begins anew at time 0, each junction in the first stage of its own
   * plan. What was {@linkplain #save saved} is lost.
   */
  void clear();

  /**
   * Puts a vehicle on a lane. The vehicles of one lane have to be placed from the stop line
   * backwards.
   *
   * @param type how it drives
   * @param lane the lane
   * @param distanceMetres where its front is, from the beginning of the lane, from 0 to its length
   * @param speedMps its speed, 0 or more
   * @param roads the road it is on and those it takes from there, each connected to the next; at
   *     the end of the last one it leaves the model
   * @return false, and nothing has changed, if the lane does not lead to these roads
   */
  boolean place(VehicleType type, int lane, double distanceMetres, double speedMps, int... roads);

  /**
   * Lets a vehicle come from outside with the next step: it enters the first road as soon as there
   * is room, on a lane that leads to the second.
   *
   * @param roads its route, at least two roads
   * @return false, and nothing has changed, if there is no such route
   */
  boolean arrive(VehicleType type, int... roads);

  /** Shows a signal state from the next step on. */
  void show(SignalCommand command);

  /** Advances by one step of the run. */
  void step();

  /** Writes what perfect detectors would see now; costs a look at each vehicle. */
  void detect(LaneStates lanes);

  /** Returns how many vehicles wait outside for room on a lane. */
  int waiting(int lane);

  /** Returns how many vehicles are under way, those that wait outside not counted. */
  int running();

  /**
   * Keeps the present state under a number, in place of what was kept there before. Takes
   * microseconds for hundreds of vehicles.
   *
   * @param place 0 or more; small numbers, as each keeps its memory
   */
  void save(int place);

  /**
   * Returns to a state that was kept, signals included; as often as one likes.
   *
   * @throws IllegalStateException if nothing is kept under that number
   */
  void restore(int place);

  /** Frees what it holds. */
  @Override
  void close();
}
