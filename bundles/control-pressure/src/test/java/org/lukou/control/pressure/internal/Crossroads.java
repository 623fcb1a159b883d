package org.lukou.control.pressure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.Parameters;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.LaneLink;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.api.network.Road;
import org.lukou.api.network.Turn;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.Phase;
import org.lukou.api.signal.SignalPlan;
import org.lukou.api.signal.SignalTiming;

/**
 * The field's junction in its own numbering. Entering lanes and movements 0 to 11: WL WT WR EL ET
 * ER NL NT NR SL ST SR. Exit lanes from 12, three a road: W' (where WT leads), E', N', S'.
 */
final class Crossroads {

  static final int WL = 0;
  static final int WT = 1;
  static final int WR = 2;
  static final int EL = 3;
  static final int ET = 4;
  static final int NL = 6;
  static final int NT = 7;
  static final int SL = 9;
  static final int ST = 10;
  static final int WEST_EXIT = 12;
  static final int EAST_EXIT = 15;
  static final int NORTH_EXIT = 18;
  static final int SOUTH_EXIT = 21;

  /** Where each entering lane leads: 0 W', 1 E', 2 N', 3 S'. */
  private static final int[] EXITS = {3, 0, 2, 2, 1, 3, 0, 2, 1, 1, 3, 0};

  private static final int[][] GREENS = {{}, {1, 4}, {7, 10}, {0, 3}, {6, 9}, {0, 1}};
  private static final List<Turn> TURNS = List.of(Turn.LEFT, Turn.THROUGH, Turn.RIGHT);
  private static final SignalTiming PAPER =
      new SignalTiming(
          SignalTiming.Style.PAPER,
          30,
          5,
          0,
          0,
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY);

  private Crossroads() {}

  /** Returns the setup with the four phases of the published tables. */
  static JunctionSetup setup() {
    return setup(List.of(1, 2, 3, 4), Map.of());
  }

  /** Returns a setup with other phases to choose from, or with settings. */
  static JunctionSetup setup(List<Integer> phases, Map<String, String> parameters) {
    Network network = network();
    return new JunctionSetup(
        network, network.junctions().get(0), phases, PAPER, 1, 0, new Parameters(parameters));
  }

  private static Network network() {
    List<Road> roads = new ArrayList<>();
    List<Lane> lanes = new ArrayList<>();
    for (int road = 0; road < 8; road++) {
      List<Lane> own = new ArrayList<>();
      for (int position = 0; position < 3; position++) {
        own.add(new Lane(lanes.size(), "lane " + lanes.size(), road, position, 770, 4, 11.111));
        lanes.add(own.get(position));
      }
      boolean entering = road < 4;
      roads.add(
          new Road(
              road,
              "road " + road,
              entering ? 1 : 0,
              entering ? 0 : 1,
              own,
              List.of(new Point(0, 0), new Point(800, 0))));
    }
    Junction outside =
        new Junction(
            1, "outside", new Point(0, 0), true, List.of(), List.of(), List.of(), SignalPlan.NONE);
    return new Network("crossroads", List.of(junction(), outside), roads, lanes, List.of());
  }

  private static Junction junction() {
    List<Movement> movements = new ArrayList<>();
    for (int index = 0; index < 12; index++) {
      List<LaneLink> links = new ArrayList<>();
      for (int exit = 0; exit < 3; exit++) {
        links.add(
            new LaneLink(
                index, 12 + 3 * EXITS[index] + exit, List.of(new Point(0, 0), new Point(1, 1))));
      }
      movements.add(new Movement(index, index / 3, 4 + EXITS[index], TURNS.get(index % 3), links));
    }
    List<Phase> phases = new ArrayList<>();
    for (int[] green : GREENS) {
      List<Integer> all = new ArrayList<>(List.of(2, 5, 8, 11));
      for (int movement : green) {
        all.add(movement);
      }
      phases.add(new Phase(phases.size(), MovementSet.of(all)));
    }
    return new Junction(
        0, "inside", new Point(0, 0), false, List.of(), movements, phases, SignalPlan.NONE);
  }
}
