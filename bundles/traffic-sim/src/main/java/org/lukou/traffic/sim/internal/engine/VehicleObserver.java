package org.lukou.traffic.sim.internal.engine;

/**
 * Learns what happens to single vehicles, during a step, in an order that is the same in every run.
 */
public interface VehicleObserver {
  /** An observer that does not care. */
  VehicleObserver NOBODY =
      new VehicleObserver() {
        @Override
        public void created(int number, int vehicle) {}

        @Override
        public void moved(int number, int from, int to) {}

        @Override
        public void finished(int number) {}
      };

  /**
   * A vehicle was created and waits in front of its first lane.
   *
   * @param number its number, from 0 in the order of these calls
   * @param vehicle its slot at this moment
   */
  void created(int number, int vehicle);

  /**
   * A vehicle came to another drivable; {@code from} is -1 when it enters the network, {@code to}
   * when it leaves it.
   */
  void moved(int number, int from, int to);

  /** A vehicle arrived and is gone; it was told to have moved to -1 just before. */
  void finished(int number);
}
