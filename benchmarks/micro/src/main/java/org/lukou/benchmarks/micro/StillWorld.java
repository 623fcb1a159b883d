package org.lukou.benchmarks.micro;

import java.util.Arrays;
import java.util.Random;
import org.lukou.api.control.Actuator;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.world.World;

/**
 * A city in which nothing moves, so that only the kernel is measured. After each step the queue of
 * one entering lane of each junction is another one, drawn from a table; signals go nowhere.
 */
final class StillWorld implements World {

  private static final int TABLE = 256;
  private static final int LONGEST_QUEUE = 16;

  private final Network network;
  private final int[][] entryLanes;
  private final int[] queues = new Random(1).ints(TABLE, 0, LONGEST_QUEUE).toArray();
  private int steps;
  private int queue;
  private SignalCommand last;

  StillWorld(Network network) {
    this.network = network;
    entryLanes =
        network.signalisedJunctions().stream().map(StillWorld::entryLanes).toArray(int[][]::new);
  }

  private static int[] entryLanes(Junction junction) {
    return junction.movements().stream()
        .map(Movement::entryLanes)
        .flatMapToInt(Arrays::stream)
        .distinct()
        .toArray();
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public Actuator actuator() {
    return command -> last = command;
  }

  /** Returns the last signal that was to be shown. */
  SignalCommand last() {
    return last;
  }

  @Override
  public void step() {
    steps++;
  }

  @Override
  public void detect(LaneStates lanes) {
    for (int[] entries : entryLanes) {
      lanes.setQueue(entries[steps % entries.length], queues[queue++ % TABLE]);
    }
    queue %= TABLE;
    lanes.setAlwaysValid();
  }
}
