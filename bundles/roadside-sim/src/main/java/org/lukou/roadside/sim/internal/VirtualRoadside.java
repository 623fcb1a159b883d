package org.lukou.roadside.sim.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lukou.api.control.Actuator;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.Imperfections;
import org.lukou.api.device.Roadside;
import org.lukou.api.device.RoadsideSetup;
import org.lukou.api.network.Detector;
import org.lukou.api.network.Junction;
import org.lukou.roadside.sim.internal.detector.LaneDetector;
import org.lukou.roadside.sim.internal.detector.Street;
import org.lukou.roadside.sim.internal.detector.WatchedLanes;
import org.lukou.roadside.sim.internal.server.Cabinet;
import org.lukou.roadside.sim.internal.server.Threads;

/** The cabinets along a simulated street. One thread steps it. */
public final class VirtualRoadside implements Roadside {

  private static final int LAST_PORT = 65_535;
  private static final int PORTS_A_CABINET = 2;

  private final RoadsideSetup setup;
  private final Threads threads = new Threads();
  private final Street street;
  private final Actuator lamps;
  private final List<Cabinet> cabinets = new ArrayList<>();
  private volatile double seconds;
  private int steps;

  private VirtualRoadside(RoadsideSetup setup) {
    this.setup = setup;
    street = new Street(setup.street(), setup.stepSeconds());
    lamps = setup.street().actuator();
  }

  /**
   * Puts up the cabinets.
   *
   * @throws DeviceException if one cannot listen; none is left up then
   */
  public static VirtualRoadside open(RoadsideSetup setup) throws DeviceException {
    Map<Junction, List<Detector>> watched = WatchedLanes.of(setup.street().network());
    checkPorts(setup.firstPort(), watched.size());
    VirtualRoadside roadside = new VirtualRoadside(setup);
    try {
      roadside.putUp(watched);
      return roadside;
    } catch (DeviceException | RuntimeException e) {
      roadside.close();
      throw e;
    }
  }

  private static void checkPorts(int first, int cabinets) throws DeviceException {
    long last = first + (long) PORTS_A_CABINET * cabinets - 1;
    if (first < 0 || (first > 0 && last > LAST_PORT)) {
      throw new DeviceException(
          "%d cabinets need the ports from %d to %d, but ports end at %d. Choose another --port, or 0 for any"
              .formatted(cabinets, first, last, LAST_PORT));
    }
  }

  private void putUp(Map<Junction, List<Detector>> watched) throws DeviceException {
    for (Map.Entry<Junction, List<Detector>> place : watched.entrySet()) {
      Cabinet cabinet =
          new Cabinet(
              place.getKey(), detectors(place.getValue()), setup, nextPort(), threads, this::now);
      cabinet.read(street, 0);
      cabinets.add(cabinet);
      cabinet.start();
    }
  }

  private int nextPort() {
    return setup.firstPort() == 0 ? 0 : setup.firstPort() + PORTS_A_CABINET * cabinets.size();
  }

  private List<LaneDetector> detectors(List<Detector> watched) {
    Imperfections imperfections = setup.imperfections();
    return watched.stream()
        .map(d -> new LaneDetector(d, imperfections.of(d.id()), imperfections.seed()))
        .toList();
  }

  private double now() {
    return seconds;
  }

  @Override
  public void step() {
    for (Cabinet cabinet : cabinets) {
      cabinet.signal(seconds).ifPresent(lamps::apply);
    }
    setup.street().step();
    steps++;
    seconds = steps * setup.stepSeconds();
    street.look();
    threads.inline(this::report);
  }

  /** Lets one cabinet after the other look at the street and tell whoever observes it. */
  private void report() {
    for (Cabinet cabinet : cabinets) {
      cabinet.read(street, seconds);
      cabinet.publish();
    }
  }

  @Override
  public List<DeviceAddress> devices() {
    return cabinets.stream().map(c -> new DeviceAddress(c.uri(), List.of())).toList();
  }

  /** Returns the cabinets, in network order: for those who want to try what happens to them. */
  public List<Cabinet> cabinets() {
    return List.copyOf(cabinets);
  }

  @Override
  public Map<String, Long> counters() {
    Map<String, Long> sums = new TreeMap<>();
    for (Cabinet cabinet : cabinets) {
      cabinet.counters().forEach((name, count) -> sums.merge(name, count, Long::sum));
    }
    return sums;
  }

  @Override
  public void close() {
    cabinets.forEach(Cabinet::close);
    threads.close();
  }
}
