package org.lukou.traffic.sim.internal.world;

import org.lukou.api.world.VehicleState;
import org.lukou.traffic.sim.internal.engine.VehicleView;
import org.lukou.traffic.sim.internal.network.DrivableLines;
import org.lukou.traffic.sim.internal.network.RoadNetwork;

/** One running vehicle of the engine at a time. */
final class RunningVehicle implements VehicleState {
  private final RoadNetwork net;
  private final VehicleView vehicles;
  private final DrivableLines lines;
  private int vehicle;
  private boolean located;

  RunningVehicle(RoadNetwork net, VehicleView vehicles, DrivableLines lines) {
    this.net = net;
    this.vehicles = vehicles;
    this.lines = lines;
  }

  /** Shows another vehicle from now on. */
  RunningVehicle of(int v) {
    vehicle = v;
    located = false;
    return this;
  }

  @Override
  public int number() {
    return vehicles.number(vehicle);
  }

  @Override
  public String id() {
    return vehicles.id(vehicle);
  }

  @Override
  public int lane() {
    int drivable = vehicles.drivable(vehicle);
    return net.isLane(drivable) ? drivable : -1;
  }

  @Override
  public double distanceMetres() {
    return vehicles.distance(vehicle);
  }

  @Override
  public double speedMps() {
    return vehicles.speed(vehicle);
  }

  @Override
  public double x() {
    return place().x();
  }

  @Override
  public double y() {
    return place().y();
  }

  @Override
  public double headingRadians() {
    return place().heading();
  }

  @Override
  public double lengthMetres() {
    return vehicles.kind(vehicle).length();
  }

  @Override
  public double widthMetres() {
    return vehicles.kind(vehicle).width();
  }

  @Override
  public int laneChange() {
    return vehicles.laneChange(vehicle);
  }

  private DrivableLines place() {
    if (!located) {
      lines.locate(vehicles.drivable(vehicle), distanceMetres(), vehicles.sideways(vehicle));
      located = true;
    }
    return lines;
  }
}
