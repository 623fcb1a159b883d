package org.lukou.benchmarks.micro;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.control.NetworkController;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.control.NetworkView;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.world.World;
import org.lukou.control.pressure.internal.MaxPressure;
import org.lukou.kernel.Algorithm;
import org.lukou.kernel.Kernel;

/**
 * A city whose traffic stands still after 20 minutes, while its clock and its signals go on: what
 * controllers see when nothing but they are measured. The traffic is the kernel's own live view.
 */
final class FrozenCity implements NetworkView, AutoCloseable {

  private static final int CHANGE_SECONDS = 7;

  private final World world = Hangzhou.open(false);
  private final Kernel kernel;
  private final List<JunctionView> junctions = new ArrayList<>();
  private NetworkSetup setup;
  private NetworkView live;
  private int time;

  FrozenCity() {
    Algorithm builder = new Algorithm.WholeNetwork("max-pressure", this::watched);
    kernel = new Kernel(world, Hangzhou.inTheStreet(), builder, List.of(), System::nanoTime);
    for (int i = 0; i < Hangzhou.STEADY_STEP; i++) {
      kernel.step();
    }
    live.junctions().forEach(view -> junctions.add(new Crossing(view)));
  }

  private NetworkController watched(NetworkSetup given) {
    setup = given;
    List<JunctionSetup> setups = given.junctions();
    List<Controller> controllers = setups.stream().map(new MaxPressure()::create).toList();
    return (view, phases) -> {
      live = view;
      for (int i = 0; i < phases.length; i++) {
        phases[i] = controllers.get(i).decide(view.junctions().get(i));
      }
    };
  }

  NetworkSetup setup() {
    return setup;
  }

  /** Lets a second pass. */
  void tick() {
    time++;
  }

  /** Shows a phase at a junction, after a change. */
  void show(int junction, int phase) {
    ((Crossing) junctions.get(junction)).follow(phase);
  }

  @Override
  public Network network() {
    return world.network();
  }

  @Override
  public double timeSeconds() {
    return time;
  }

  @Override
  public List<JunctionView> junctions() {
    return junctions;
  }

  @Override
  public void close() {
    kernel.close();
    world.close();
  }

  private final class Crossing implements JunctionView {

    private final JunctionView traffic;
    private int phase = 1;
    private int greenSince;

    Crossing(JunctionView traffic) {
      this.traffic = traffic;
    }

    void follow(int wish) {
      if (time >= greenSince && wish != phase) {
        phase = wish;
        greenSince = time + CHANGE_SECONDS;
      }
    }

    @Override
    public Junction junction() {
      return traffic.junction();
    }

    @Override
    public double timeSeconds() {
      return time;
    }

    @Override
    public int phase() {
      return phase;
    }

    @Override
    public double phaseSeconds() {
      return time > greenSince ? time - greenSince : 0;
    }

    @Override
    public int vehicles(int lane) {
      return traffic.vehicles(lane);
    }

    @Override
    public int queue(int lane) {
      return traffic.queue(lane);
    }

    @Override
    public double meanSpeedMps(int lane) {
      return traffic.meanSpeedMps(lane);
    }

    @Override
    public boolean entryBlocked(int lane) {
      return traffic.entryBlocked(lane);
    }

    @Override
    public boolean stale(int lane) {
      return traffic.stale(lane);
    }

    @Override
    public LaneVehicles laneVehicles() {
      return traffic.laneVehicles();
    }

    @Override
    public List<JunctionView> neighbours() {
      return traffic.neighbours();
    }
  }
}
