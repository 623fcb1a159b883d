package org.lukou.tck.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.control.Parameters;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.signal.SignalTiming;

/** The junctions and networks on which the contracts try an algorithm. Stateless. */
public final class Junctions {

  private static final long SEED = 7;
  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final SignalTiming TIMING =
      new SignalTiming(SignalTiming.Style.FIELD, 10, 3, 2, 5, NEVER, NEVER);
  private static final List<Shape> ALONE =
      List.of(
          Shape.CROSSROADS,
          Shape.EIGHT_MOVEMENTS,
          Shape.TEE,
          Shape.TWO_PHASES,
          Shape.SINGLE_APPROACH,
          Shape.GAPS);

  private Junctions() {}

  /**
   * Returns the field's crossroads: entering lanes and movements 0 to 11 are left, through, right
   * from the west, east, north and south; phase 1 lets the through movements from west and east go,
   * 2 those from north and south, 3 and 4 the left turns of the same, 5 to 8 one approach each.
   * Right turns are always green.
   */
  public static JunctionSetup crossroads(Parameters parameters) {
    return alone(Shape.CROSSROADS, parameters);
  }

  /** Returns one junction of each kind, the last one with neighbours. */
  static List<JunctionSetup> all(Parameters parameters) {
    return Stream.concat(
            ALONE.stream().map(shape -> alone(shape, parameters)),
            Stream.of(corridor(parameters).junctions().get(1)))
        .toList();
  }

  /** Returns networks of one and of several junctions. */
  static List<NetworkSetup> networks(Parameters parameters) {
    return Stream.concat(
            ALONE.stream().map(shape -> network(parameters, shape)),
            Stream.of(corridor(parameters)))
        .toList();
  }

  /** Returns what a junction is, in words. */
  static String describe(JunctionSetup setup) {
    return "%s in a %s".formatted(setup.junction().id(), setup.network().name());
  }

  private static NetworkSetup corridor(Parameters parameters) {
    return network(parameters, Shape.CROSSROADS, Shape.TEE, Shape.GAPS);
  }

  private static JunctionSetup alone(Shape shape, Parameters parameters) {
    return network(parameters, shape).junctions().get(0);
  }

  private static NetworkSetup network(Parameters parameters, Shape... shapes) {
    Network network = Row.of(shapes);
    List<JunctionSetup> setups =
        IntStream.range(0, shapes.length)
            .mapToObj(i -> setup(network, network.junctions().get(i), shapes[i], parameters))
            .toList();
    return new NetworkSetup(network, setups, SEED, parameters, Optional.empty());
  }

  private static JunctionSetup setup(
      Network network, Junction junction, Shape shape, Parameters parameters) {
    long seed = SEED * 31 + junction.index();
    return new JunctionSetup(network, junction, shape.choices(), TIMING, 1, seed, parameters);
  }
}
