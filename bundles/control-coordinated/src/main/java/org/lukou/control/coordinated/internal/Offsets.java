package org.lukou.control.coordinated.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Road;

/**
 * The offsets of a network, in whole seconds. First the junctions are placed one after the other,
 * always the one with the strongest platoons from and to those placed before, where these platoons
 * lose least: along a tree of the heaviest roads everybody gets what he wants, because only loops
 * bind offsets (Little 1966). Then each in turn is moved to where all its platoons lose least. No
 * move makes the sum over the network higher; the outcome is a local minimum.
 */
final class Offsets {

  private final WaveJunction[] junctions;
  private final List<Platoon> platoons = new ArrayList<>();
  private final List<List<Platoon>> touching = new ArrayList<>();

  Offsets(NetworkSetup setup, WaveJunction[] junctions) {
    this.junctions = junctions;
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < junctions.length; i++) {
      places.put(setup.junctions().get(i).junction().index(), i);
      touching.add(new ArrayList<>());
    }
    for (int from = 0; from < junctions.length; from++) {
      for (Movement movement : setup.junctions().get(from).junction().movements()) {
        Road road = setup.network().roads().get(movement.toRoad());
        Integer to = places.get(road.toJunction());
        if (to != null) {
          connect(setup, from, movement, road, to);
        }
      }
    }
  }

  private void connect(NetworkSetup setup, int from, Movement movement, Road road, int to) {
    int[] roadLanes = road.lanes().stream().mapToInt(Lane::index).toArray();
    double travelSeconds = road.centreLineMetres() / road.lanes().get(0).speedLimitMps();
    for (int fromLane : movement.entryLanes()) {
      for (int toLane : roadLanes) {
        int fromStage = junctions[from].demand().stageServing(fromLane);
        int toStage = junctions[to].demand().stageServing(toLane);
        if (fromStage >= 0 && toStage >= 0) {
          Platoon platoon =
              new Platoon(
                  new Platoon.End(junctions[from], fromStage, fromLane),
                  sharing(setup.junctions().get(from), fromLane),
                  new Platoon.End(junctions[to], toStage, toLane),
                  roadLanes,
                  travelSeconds);
          platoons.add(platoon);
          touching.get(from).add(platoon);
          touching.get(to).add(platoon);
        }
      }
    }
  }

  private static int sharing(JunctionSetup setup, int lane) {
    return (int)
        setup.junction().movements().stream()
            .filter(movement -> IntStream.of(movement.entryLanes()).anyMatch(l -> l == lane))
            .count();
  }

  /** Takes over measured flows for a common cycle, in seconds. */
  void weigh(double cycleSeconds) {
    for (int i = 0; i < platoons.size(); i++) {
      platoons.get(i).weigh(cycleSeconds);
    }
  }

  /** Places the next junction that is not yet placed; nothing if all are. */
  void placeNext(double cycleSeconds) {
    int next = -1;
    double strongest = -1;
    for (int i = 0; i < junctions.length; i++) {
      double strength = junctions[i].placed() ? -1 : strength(i);
      if (strength > strongest) {
        next = i;
        strongest = strength;
      }
    }
    if (next >= 0) {
      junctions[next].place();
      move(next, cycleSeconds);
    }
  }

  /** Returns the vehicles an hour between a junction and those placed. */
  private double strength(int junction) {
    List<Platoon> own = touching.get(junction);
    double strength = 0;
    for (int i = 0; i < own.size(); i++) {
      strength += own.get(i).halfPlaced() ? own.get(i).weight() : 0;
    }
    return strength;
  }

  /** Moves one junction to its best offset; the first of several. */
  void move(int junction, double cycleSeconds) {
    WaveJunction moved = junctions[junction];
    double best = moved.draftOffset();
    double least = loss(junction, cycleSeconds);
    for (int seconds = 0; seconds < cycleSeconds; seconds++) {
      moved.moveTo(seconds);
      double loss = loss(junction, cycleSeconds);
      if (loss < least) {
        least = loss;
        best = seconds;
      }
    }
    moved.moveTo(best);
  }

  private double loss(int junction, double cycleSeconds) {
    List<Platoon> own = touching.get(junction);
    double loss = 0;
    for (int i = 0; i < own.size(); i++) {
      loss += own.get(i).loss(cycleSeconds);
    }
    return loss;
  }

  /** Returns what all platoons of the network lose, in vehicle-seconds an hour. */
  double totalLoss(double cycleSeconds) {
    double loss = 0;
    for (Platoon platoon : platoons) {
      loss += platoon.loss(cycleSeconds);
    }
    return loss;
  }
}
