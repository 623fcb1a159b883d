package org.lukou.kernel.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.network.Zone;
import org.lukou.api.world.Vehicle;
import org.lukou.api.world.VehicleListener;

/**
 * Follows every vehicle through the network: travel times, delays, and time at each junction. Costs
 * only where a vehicle changes lanes. Called on the stepping thread.
 */
public final class TripMetrics implements VehicleListener {

  private static final int NOWHERE = -1;

  private final IntSupplier completedSteps;
  private final double stepSeconds;
  private final JunctionVisits visits;
  private final double[] freeFlowSecondsOfLane;
  private final int[] roadOfLane;
  private final int[] zoneOfJunction;
  private final double[] zoneDelaySeconds;
  private final long[] zoneHops;
  private final Distribution travelSeconds = new Distribution();
  private final Distribution delaySeconds = new Distribution();
  private final TotalDelay totalDelay;
  private int[] createdStep = new int[1_024];
  private float[] freeFlowSeconds = new float[1_024];

  /**
   * Creates the metrics of a network.
   *
   * @param network the network
   * @param zones the parts of the city to tell apart
   * @param completedSteps the number of completed steps; while a step runs it does not count
   * @param stepSeconds length of a step
   */
  public TripMetrics(
      Network network, List<Zone> zones, IntSupplier completedSteps, double stepSeconds) {
    this.completedSteps = completedSteps;
    this.stepSeconds = stepSeconds;
    visits = new JunctionVisits(network);
    freeFlowSecondsOfLane =
        network.lanes().stream().mapToDouble(lane -> lane.freeFlowSeconds()).toArray();
    totalDelay = new TotalDelay(freeFlowSecondsOfLane);
    roadOfLane = network.lanes().stream().mapToInt(lane -> lane.road()).toArray();
    zoneOfJunction =
        network.junctions().stream().mapToInt(junction -> zone(junction, zones)).toArray();
    zoneDelaySeconds = new double[zones.size()];
    zoneHops = new long[zones.size()];
  }

  private static int zone(Junction junction, List<Zone> zones) {
    for (int i = 0; i < zones.size(); i++) {
      if (zones.get(i).junctions().contains(junction.id())) {
        return i;
      }
    }
    return NOWHERE;
  }

  @Override
  public void created(Vehicle created) {
    int vehicle = created.number();
    if (vehicle >= createdStep.length) {
      int size = Math.max(vehicle + 1, createdStep.length * 2);
      createdStep = Arrays.copyOf(createdStep, size);
      freeFlowSeconds = Arrays.copyOf(freeFlowSeconds, size);
    }
    createdStep[vehicle] = completedSteps.getAsInt();
    freeFlowSeconds[vehicle] = (float) created.freeFlowSeconds();
    totalDelay.created(vehicle, createdStep[vehicle] * stepSeconds);
  }

  @Override
  public void moved(int vehicle, int fromLane, int toLane) {
    if (fromLane >= 0 && (toLane < 0 || roadOfLane[fromLane] != roadOfLane[toLane])) {
      totalDelay.completed(vehicle, fromLane);
    }
    int from = visits.junctionOf(fromLane);
    int to = visits.junctionOf(toLane);
    if (from == to) {
      return;
    }
    if (from != NOWHERE) {
      leave(vehicle, fromLane, from);
    }
    if (to != NOWHERE) {
      visits.enter(vehicle, to, completedSteps.getAsInt() + 1);
    }
  }

  @Override
  public void finished(int vehicle) {
    double seconds = (completedSteps.getAsInt() - createdStep[vehicle]) * stepSeconds;
    travelSeconds.add(seconds);
    double delay = Math.max(0, seconds - freeFlowSeconds[vehicle]);
    delaySeconds.add(delay);
    totalDelay.arrived(vehicle, delay);
  }

  private void leave(int vehicle, int lane, int junction) {
    double seconds = visits.leave(vehicle, junction, completedSteps.getAsInt() + 1) * stepSeconds;
    int zone = zoneOfJunction[junction];
    if (zone != NOWHERE) {
      zoneDelaySeconds[zone] += Math.max(0, seconds - freeFlowSecondsOfLane[lane]);
      zoneHops[zone]++;
    }
  }

  /** Returns the paper ATT, in seconds: see {@link RunMetrics#paperAttSeconds()}. */
  double paperAttSeconds() {
    return visits.meanSteps(completedSteps.getAsInt()) * stepSeconds;
  }

  /** Returns each vehicle's hop time, in seconds: see {@link RunMetrics#gini()}. */
  Distribution hopSeconds() {
    Distribution hops = new Distribution();
    for (double steps : visits.stepsPerJunction(completedSteps.getAsInt())) {
      hops.add(steps * stepSeconds);
    }
    return hops;
  }

  /** Returns the travel times of finished vehicles, in seconds. */
  Distribution travelSeconds() {
    return travelSeconds;
  }

  /** Returns the delays of finished vehicles against free flow, in seconds. */
  Distribution delaySeconds() {
    return delaySeconds;
  }

  /** Returns the mean delay of all vehicles, arrived or not, in seconds. */
  double meanTotalDelaySeconds() {
    return totalDelay.meanSeconds(completedSteps.getAsInt() * stepSeconds);
  }

  /** Returns the mean delay of a hop in a zone, in seconds; 0 if there was none. */
  double zoneDelaySeconds(int zone) {
    return zoneHops[zone] == 0 ? 0 : zoneDelaySeconds[zone] / zoneHops[zone];
  }
}
