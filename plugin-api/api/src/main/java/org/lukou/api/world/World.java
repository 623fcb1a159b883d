package org.lukou.api.world;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lukou.api.control.Actuator;
import org.lukou.api.control.LaneStates;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.control.TrafficModel;
import org.lukou.api.network.Network;
import org.lukou.api.observation.ObservationSink;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.EventException;
import org.lukou.api.signal.MovementSet;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a kernel drives: a traffic engine, another simulator, or real devices. Stepped by its
 * caller; all methods are called on that one thread. What a world does not know it leaves at the
 * default.
 */
@ConsumerType
public interface World extends AutoCloseable {

  /** Returns the network; the same object for the life of the world. */
  Network network();

  /**
   * Returns where signal commands go. A command is effective from the next step. Before the first
   * one a junction shows the first stage of its own plan.
   */
  Actuator actuator();

  /** Advances the world by one step; returns when it is complete. */
  void step();

  /**
   * Writes what perfect detectors see now into the kernel's arrays, before the first step and after
   * each, and says that they are valid. A world of real devices leaves them alone and offers
   * observations instead.
   */
  default void detect(LaneStates lanes) {}

  /** Gives the world a place for its observations. Called once, before the first step. */
  default void connect(ObservationSink sink) {}

  /** Returns the single vehicles on the lanes, a live view. */
  default LaneVehicles laneVehicles() {
    return LaneVehicles.UNKNOWN;
  }

  /** Tells one more listener what happens to vehicles from now on. */
  default void listen(VehicleListener listener) {}

  /**
   * Shows a visitor every running vehicle, in an order that is the same in every run. Costs a sort
   * of the vehicles.
   */
  default void forEachVehicle(Consumer<VehicleState> visitor) {}

  /** Returns the movements of a junction that may go now, by the junction's index. */
  default MovementSet green(int junction) {
    return MovementSet.EMPTY;
  }

  /**
   * Lets an event begin, effective from the next step.
   *
   * @throws EventException if it cannot take effect; nothing has changed then
   */
  default void begin(Event event) throws EventException {
    throw new EventException("this kind of world knows no events");
  }

  /**
   * Ends an event that lasts, effective from the next step; one that has not begun, or has ended,
   * is ignored.
   */
  default void end(Event event) {}

  /** Returns a new place to keep the world's state; empty if this kind of world cannot return. */
  default Optional<Checkpoint> checkpoint() {
    return Optional.empty();
  }

  /**
   * Returns what opens traffic to imagine with, on the same network and by the same rules, for
   * controllers that look ahead; it may be called on any thread, as often as one likes. Through it
   * nothing of this world can be seen, least of all its demand. Empty if this kind of world cannot
   * imagine.
   */
  default Optional<Supplier<TrafficModel>> models() {
    return Optional.empty();
  }

  /** Returns the counts up to now. */
  default WorldStatistics statistics() {
    return WorldStatistics.NONE;
  }

  /**
   * Returns what the user should know of the scenario although it can be run, one sentence each: a
   * route that does not exist, for example, whose vehicles never appear. More may be known later:
   * an incident whose place was never free.
   */
  default List<String> warnings() {
    return List.of();
  }

  /**
   * Returns what identifies the state after the last step as one line: a JSON object with {@code t,
   * running, waiting, finished, att, sumDistance, sumSpeed, digest}, reals with 17 significant
   * digits. The digest is the lower-case hex SHA-256 of one line per running vehicle, ordered by
   * id: id, drivable, bits of distance and speed as 16 hex digits, separated by blanks. Empty if
   * the world cannot tell. Costs about a microsecond a vehicle.
   */
  default String traceLine() {
    return "";
  }

  /** Ends threads and frees files. */
  @Override
  default void close() {}
}
