package org.lukou.api.control;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The vehicles on each lane, front (nearest to the stop line) first, where a world knows them. A
 * live view: valid during a decision, on the stepping thread. Reads allocate nothing.
 */
@ConsumerType
public interface LaneVehicles {

  /** The view of a world that does not know single vehicles. */
  LaneVehicles UNKNOWN =
      new LaneVehicles() {
        @Override
        public int count(int lane) {
          return 0;
        }

        @Override
        public double distanceMetres(int lane, int place) {
          throw new IndexOutOfBoundsException(place);
        }

        @Override
        public double speedMps(int lane, int place) {
          throw new IndexOutOfBoundsException(place);
        }
      };

  /** Returns how many vehicles are known on the lane. */
  int count(int lane);

  /**
   * Returns the distance driven on the lane, in metres from its beginning.
   *
   * @param place 0 = front, up to count - 1
   */
  double distanceMetres(int lane, int place);

  /** Returns the speed in metres per second; places as in {@link #distanceMetres}. */
  double speedMps(int lane, int place);
}
