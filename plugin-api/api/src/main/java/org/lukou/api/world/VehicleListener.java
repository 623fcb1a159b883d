package org.lukou.api.world;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Learns what happens to single vehicles. Called on the stepping thread, during {@link
 * World#step()}, in an order that is the same in every run. Vehicles are numbered from 0 in the
 * order of their creation. A shadow that stands for a vehicle during a lane change is not told of.
 */
@ConsumerType
public interface VehicleListener {

  /**
   * A vehicle was created; it may still have to wait for room to enter. Vehicles whose route does
   * not exist are not told of.
   */
  void created(Vehicle vehicle);

  /**
   * A vehicle changed between lanes, or between a lane and a junction's inside, or entered.
   *
   * @param fromLane index of the lane it left, -1 if it was on none
   * @param toLane index of the lane it is on now, -1 if it is on none
   */
  void moved(int vehicle, int fromLane, int toLane);

  /**
   * A vehicle left the network at the end of its route; it was told to have moved to no lane just
   * before.
   */
  void finished(int vehicle);
}
