package org.lukou.control.pressure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.network.Junction;

/** A junction's view with the queues and vehicles that a test puts there. */
final class Traffic implements JunctionView, LaneVehicles {

  private final JunctionSetup setup;
  private final int[] queues = new int[24];
  private final Map<Integer, List<double[]>> moving = new TreeMap<>();

  Traffic(JunctionSetup setup) {
    this.setup = setup;
  }

  /** Lets vehicles stand on lanes: lane, number, lane, number, ... */
  Traffic standing(int... lanesAndNumbers) {
    for (int i = 0; i < lanesAndNumbers.length; i += 2) {
      queues[lanesAndNumbers[i]] = lanesAndNumbers[i + 1];
    }
    return this;
  }

  /** Lets so many vehicles drive on a lane, all at the same place and speed. */
  Traffic driving(int lane, int number, double distanceMetres, double speedMps) {
    List<double[]> vehicles = moving.computeIfAbsent(lane, l -> new ArrayList<>());
    for (int i = 0; i < number; i++) {
      vehicles.add(new double[] {distanceMetres, speedMps});
    }
    return this;
  }

  @Override
  public Junction junction() {
    return setup.junction();
  }

  @Override
  public double timeSeconds() {
    return 0;
  }

  @Override
  public int phase() {
    return 1;
  }

  @Override
  public double phaseSeconds() {
    return 0;
  }

  @Override
  public int vehicles(int lane) {
    return queues[lane] + count(lane);
  }

  @Override
  public int queue(int lane) {
    return queues[lane];
  }

  @Override
  public double meanSpeedMps(int lane) {
    return 0;
  }

  @Override
  public boolean stale(int lane) {
    return false;
  }

  @Override
  public boolean entryBlocked(int lane) {
    return false;
  }

  @Override
  public LaneVehicles laneVehicles() {
    return this;
  }

  @Override
  public List<JunctionView> neighbours() {
    return List.of();
  }

  @Override
  public int count(int lane) {
    return moving.getOrDefault(lane, List.of()).size();
  }

  @Override
  public double distanceMetres(int lane, int place) {
    return moving.get(lane).get(place)[0];
  }

  @Override
  public double speedMps(int lane, int place) {
    return moving.get(lane).get(place)[1];
  }
}
