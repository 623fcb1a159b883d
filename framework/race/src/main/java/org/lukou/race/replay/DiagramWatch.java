package org.lukou.race.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lukou.api.world.VehicleState;
import org.lukou.api.world.World;

/** Draws a time-space diagram while its cell runs. */
final class DiagramWatch {

  private static final double WINDOW_SECONDS = 600;

  /** Who is out of sight for longer has been somewhere else in the meantime. */
  private static final double OUT_OF_SIGHT_SECONDS = 20;

  private static final double GREEN = Double.NaN;

  private final World world;
  private final Corridor corridor;
  private final double[] laneBegins;
  private final double fromSeconds;
  private final double toSeconds;
  private final Map<Integer, List<Diagram.Point>> open = new TreeMap<>();
  private final List<Diagram.Track> tracks = new ArrayList<>();
  private final List<Diagram.Hold> holds = new ArrayList<>();
  private final double[] heldSince;
  private double nowSeconds;

  /** Watches the middle of a run, at most ten minutes. */
  DiagramWatch(World world, Corridor corridor, double durationSeconds) {
    this.world = world;
    this.corridor = corridor;
    laneBegins = corridor.laneBegins(world.network());
    double window = Math.min(WINDOW_SECONDS, durationSeconds);
    fromSeconds = Math.floor((durationSeconds - window) / 2);
    toSeconds = fromSeconds + window;
    heldSince = new double[corridor.stops().size()];
    Arrays.fill(heldSince, GREEN);
  }

  void look(double seconds) {
    if (seconds < fromSeconds || seconds > toSeconds) {
      return;
    }
    nowSeconds = seconds;
    world.forEachVehicle(this::see);
    for (int i = 0; i < heldSince.length; i++) {
      seeSignal(i);
    }
  }

  private void see(VehicleState vehicle) {
    int lane = vehicle.lane();
    if (lane < 0 || Double.isNaN(laneBegins[lane])) {
      return;
    }
    Diagram.Point point =
        new Diagram.Point(nowSeconds, laneBegins[lane] + vehicle.distanceMetres());
    List<Diagram.Point> before = open.get(vehicle.number());
    if (before == null || !goesOn(before.get(before.size() - 1), point)) {
      close(before);
      before = new ArrayList<>();
      open.put(vehicle.number(), before);
    }
    before.add(point);
  }

  private static boolean goesOn(Diagram.Point last, Diagram.Point point) {
    return point.seconds() - last.seconds() <= OUT_OF_SIGHT_SECONDS
        && point.metres() >= last.metres() - 1;
  }

  private void close(List<Diagram.Point> points) {
    if (points != null && points.size() > 1) {
      tracks.add(new Diagram.Track(points));
    }
  }

  private void seeSignal(int place) {
    Corridor.Stop stop = corridor.stops().get(place);
    boolean green = world.green(stop.junction()).contains(stop.movement());
    if (!green && Double.isNaN(heldSince[place])) {
      heldSince[place] = nowSeconds;
    } else if (green && !Double.isNaN(heldSince[place])) {
      holds.add(new Diagram.Hold(stop.metres(), heldSince[place], nowSeconds));
      heldSince[place] = GREEN;
    }
  }

  /** Returns the diagram; to be called once, at the end. */
  Diagram diagram() {
    open.values().forEach(this::close);
    for (int i = 0; i < heldSince.length; i++) {
      if (!Double.isNaN(heldSince[i])) {
        holds.add(new Diagram.Hold(corridor.stops().get(i).metres(), heldSince[i], nowSeconds));
      }
    }
    return new Diagram(corridor, fromSeconds, toSeconds, tracks, holds);
  }
}
