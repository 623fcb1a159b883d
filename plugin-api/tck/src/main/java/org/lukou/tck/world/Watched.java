package org.lukou.tck.world;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Junction;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.EventException;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.Phase;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.signal.SignalInterval;
import org.lukou.api.world.World;
import org.lukou.api.world.WorldFactory;
import org.lukou.api.world.WorldStatistics;

/**
 * A world, and what is seen of it after each step. Its signals show one phase after the other,
 * until they are told otherwise.
 */
final class Watched implements AutoCloseable {

  private static final int PHASE_STEPS = 15;

  private final World world;
  private final LaneStates lanes;
  private int steps;
  private boolean red;

  private Watched(World world) {
    this.world = world;
    lanes = new LaneStates(world.network().lanes().size());
  }

  /** Opens a scenario that can be run. */
  static Watched open(WorldFactory factory, Scenario scenario) {
    try {
      return new Watched(factory.open(scenario));
    } catch (ScenarioException e) {
      return fail("A world opens a scenario that can be run; it refused " + scenario, e);
    }
  }

  World world() {
    return world;
  }

  WorldStatistics statistics() {
    return world.statistics();
  }

  /** Returns what the detectors see now. */
  LaneStates lanes() {
    world.detect(lanes);
    return lanes;
  }

  /** Steps; returns what is seen after each step. */
  List<String> steps(int number) {
    List<String> seen = new ArrayList<>();
    for (int step = 0; step < number; step++) {
      if (!red) {
        showPhase(steps / PHASE_STEPS);
      }
      world.step();
      steps++;
      seen.add(sight());
    }
    return seen;
  }

  /** Returns the number of steps done. */
  int position() {
    return steps;
  }

  /** Goes on with the signals from an earlier step; the world itself must have been put back. */
  void goBackTo(int position) {
    steps = position;
  }

  /** Returns all that tells one state of the world from another. */
  String sight() {
    StringBuilder text = new StringBuilder(world.traceLine()).append(world.statistics());
    LaneStates now = lanes();
    for (int lane = 0; lane < now.lanes(); lane++) {
      text.append(' ').append(now.vehicles(lane)).append('/').append(now.queue(lane));
      text.append('/').append(now.meanSpeedMps(lane)).append('/').append(now.entryBlocked(lane));
    }
    return text.toString();
  }

  /** Lets nobody go at any signal from now on, or the phases in turn again. */
  void setRed(boolean everywhere) {
    red = everywhere;
    for (Junction junction : world.network().signalisedJunctions()) {
      if (red) {
        apply(junction, SignalInterval.ALL_RED, MovementSet.EMPTY);
      }
    }
  }

  /** Shows at every signal one of its phases from now on; the number may exceed theirs. */
  private void showPhase(int number) {
    for (Junction junction : world.network().signalisedJunctions()) {
      apply(junction, SignalInterval.GREEN, phase(junction, number).green());
    }
  }

  private void apply(Junction junction, SignalInterval interval, MovementSet green) {
    int phase = phase(junction, steps / PHASE_STEPS).index();
    SignalCommand command =
        new SignalCommand(junction.index(), phase, interval, green, MovementSet.EMPTY);
    world.actuator().apply(command);
  }

  private static Phase phase(Junction junction, int number) {
    return junction.phases().get(number % junction.phases().size());
  }

  /** Returns the movements that the signal showed in the last step. */
  MovementSet shown(Junction junction) {
    return phase(junction, (steps - 1) / PHASE_STEPS).green();
  }

  /** Lets an event begin; returns whether the world takes it. */
  boolean begins(Event event) {
    try {
      world.begin(event);
      return true;
    } catch (EventException e) {
      return false;
    }
  }

  @Override
  public void close() {
    world.close();
  }
}
