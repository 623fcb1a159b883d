package org.lukou.benchmarks.devices.street;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lukou.api.control.Actuator;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Network;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.world.World;

/**
 * A street on which every lane shows something else after each step, drawn from a table, and which
 * remembers what its lamps have shown. {@link #shown} may be called on any thread, the rest belongs
 * to the stepping one.
 */
public final class TableStreet implements World {

  private static final int TABLE = 1 << 12;
  private static final int MOST_VEHICLES = 40;
  private static final double TOP_SPEED_MPS = 15;

  private final Network network;
  private final int[] counts = new Random(1).ints(TABLE, 0, MOST_VEHICLES).toArray();
  private final double[] speeds =
      new Random(2).doubles(TABLE, 0, TOP_SPEED_MPS).map(v -> Math.rint(v * 100) / 100).toArray();
  private final List<List<Shown>> shown = new ArrayList<>();
  private int steps;

  /**
   * What a junction began to show.
   *
   * @param step how many steps had been taken before
   * @param command what
   */
  public record Shown(int step, SignalCommand command) {}

  /** Creates the street before its first step. */
  public TableStreet(Network network) {
    this.network = network;
    network.junctions().forEach(junction -> shown.add(new ArrayList<>()));
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public Actuator actuator() {
    return this::show;
  }

  private void show(SignalCommand command) {
    synchronized (shown) {
      shown.get(command.junction()).add(new Shown(steps, command));
    }
  }

  /** Returns what a junction has shown, the earliest first. */
  public List<Shown> shown(int junction) {
    synchronized (shown) {
      return List.copyOf(shown.get(junction));
    }
  }

  @Override
  public void step() {
    steps++;
  }

  @Override
  public void detect(LaneStates lanes) {
    for (int lane = 0; lane < lanes.lanes(); lane++) {
      int place = place(lane, steps);
      lanes.setVehicles(lane, counts[place]);
      lanes.setQueue(lane, counts[place] / 2);
      lanes.setMeanSpeedMps(lane, speeds[place]);
      lanes.setEntryBlocked(lane, counts[place] == 0);
    }
    lanes.setAlwaysValid();
  }

  /** Returns how many vehicles were on a lane after so many steps. */
  public int vehicles(int lane, int afterSteps) {
    return counts[place(lane, afterSteps)];
  }

  private static int place(int lane, int step) {
    return (lane * 31 + step * 7) & (TABLE - 1);
  }
}
