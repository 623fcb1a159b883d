package org.lukou.tck.control;

import java.util.List;
import java.util.stream.Stream;
import org.lukou.api.network.Turn;

/**
 * What a junction looks like. Its movements are numbered by entering arm, then turn, without those
 * that lead to an arm that is not there.
 *
 * @param name for messages
 * @param arms the arms that exist
 * @param entering those by which vehicles enter
 * @param turns what they may do; lane i of an arm is for turn i
 * @param greens the movements that are green in each phase
 * @param choices the phases that a controller may choose
 */
record Shape(
    String name,
    List<Arm> arms,
    List<Arm> entering,
    List<Turn> turns,
    List<List<Integer>> greens,
    List<Integer> choices) {

  private static final List<Arm> FOUR = List.of(Arm.values());
  private static final List<Turn> ALL = List.of(Turn.LEFT, Turn.THROUGH, Turn.RIGHT);
  private static final List<Integer> NONE = List.of();

  static final Shape CROSSROADS =
      new Shape(
          "crossroads with twelve movements and eight phases",
          FOUR,
          FOUR,
          ALL,
          withRightTurns(
              List.of(
                  NONE,
                  List.of(1, 4),
                  List.of(7, 10),
                  List.of(0, 3),
                  List.of(6, 9),
                  List.of(0, 1),
                  List.of(3, 4),
                  List.of(9, 10),
                  List.of(6, 7))),
          List.of(1, 2, 3, 4, 5, 6, 7, 8));

  static final Shape EIGHT_MOVEMENTS =
      new Shape(
          "crossroads with eight movements and four phases",
          FOUR,
          FOUR,
          List.of(Turn.LEFT, Turn.THROUGH),
          List.of(NONE, List.of(1, 3), List.of(5, 7), List.of(0, 2), List.of(4, 6)),
          List.of(1, 2, 3, 4));

  static final Shape TEE =
      new Shape(
          "T-junction",
          List.of(Arm.WEST, Arm.EAST, Arm.SOUTH),
          List.of(Arm.WEST, Arm.EAST, Arm.SOUTH),
          ALL,
          List.of(List.of(1, 5), List.of(0, 1, 3, 5), List.of(1, 2, 4, 5)),
          List.of(1, 2));

  static final Shape TWO_PHASES =
      new Shape(
          "crossroads with two phases and none for changes",
          FOUR,
          FOUR,
          ALL,
          List.of(List.of(0, 1, 2, 3, 4, 5), List.of(6, 7, 8, 9, 10, 11)),
          List.of(0, 1));

  static final Shape SINGLE_APPROACH =
      new Shape(
          "signal on a single approach",
          List.of(Arm.WEST, Arm.EAST),
          List.of(Arm.WEST),
          List.of(Turn.THROUGH),
          List.of(NONE, List.of(0)),
          List.of(1));

  static final Shape GAPS =
      new Shape(
          "crossroads whose phases to choose from are not contiguous",
          FOUR,
          FOUR,
          ALL,
          CROSSROADS.greens,
          List.of(1, 3, 6));

  private static List<List<Integer>> withRightTurns(List<List<Integer>> phases) {
    return phases.stream()
        .map(phase -> Stream.concat(phase.stream(), Stream.of(2, 5, 8, 11)).toList())
        .toList();
  }
}
