package org.lukou.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.lukou.api.world.Vehicle;
import org.lukou.api.world.VehicleListener;
import org.lukou.api.world.VehicleState;
import org.lukou.api.world.World;

/**
 * Follows every vehicle of a run from its first step on: what several outputs tell in their own
 * ways. Whatever happens during step k, k steps being complete, happens at k steps' time, as in
 * CityFlow and SUMO. Stepping thread.
 */
final class VehicleFollower implements VehicleListener {

  private final World world;
  private final LaneTable lanes;
  private final List<Trip> trips = new ArrayList<>();
  private final Consumer<Trip> arrivals;
  private double nowSeconds;
  private double stepSeconds;

  /**
   * Begins to listen.
   *
   * @param arrivals is told of every vehicle that arrives, during the step
   * @throws IllegalArgumentException if vehicles have been created already
   */
  VehicleFollower(World world, Consumer<Trip> arrivals) {
    if (world.statistics().created() > 0) {
      throw new IllegalArgumentException(
          "an output of vehicles has to be made before the run's first step");
    }
    this.world = world;
    this.arrivals = arrivals;
    lanes = new LaneTable(world.network());
    world.listen(this);
  }

  @Override
  public void created(Vehicle vehicle) {
    trips.add(new Trip(vehicle, nowSeconds));
  }

  @Override
  public void moved(int vehicle, int fromLane, int toLane) {
    trips.get(vehicle).moved(fromLane, toLane, nowSeconds, lanes);
  }

  @Override
  public void finished(int vehicle) {
    Trip trip = trips.get(vehicle);
    trip.arrived(nowSeconds);
    arrivals.accept(trip);
  }

  /** Looks at all running vehicles after a step. */
  void stepped(double timeSeconds) {
    stepSeconds = timeSeconds - nowSeconds;
    nowSeconds = timeSeconds;
    world.forEachVehicle(this::see);
  }

  private void see(VehicleState state) {
    trips.get(state.number()).seen(state, stepSeconds, lanes);
  }

  /** Lets go of a vehicle that has arrived and has been told of. */
  void forget(Trip trip) {
    trips.set(trip.vehicle().number(), null);
  }

  /** Returns all vehicles that have not been forgotten, in the order of their creation. */
  List<Trip> trips() {
    return trips.stream().filter(Objects::nonNull).toList();
  }

  LaneTable lanes() {
    return lanes;
  }

  /** Returns the time that the run has come to, in seconds. */
  double nowSeconds() {
    return nowSeconds;
  }
}
