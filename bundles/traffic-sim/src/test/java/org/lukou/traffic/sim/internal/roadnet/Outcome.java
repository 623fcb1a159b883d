package org.lukou.traffic.sim.internal.roadnet;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.lukou.traffic.sim.internal.SmallNetwork;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.engine.EngineOptions;
import org.lukou.traffic.sim.internal.json.InputFormatException;
import org.lukou.traffic.sim.internal.network.NetworkCompiler;
import org.lukou.traffic.sim.internal.network.RoadNetwork;

/** What the readers make of a damaged file: they read it, or say what is wrong. */
enum Outcome {
  READ,
  REFUSED;

  /** One line: the file, a JSON path, a reason. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(roadnet|flow)\\.json: \\$[^\\p{Cntrl}]*: [^\\p{Cntrl}]*[a-z]{2}[^\\p{Cntrl}]*");

  /** Words of the program, not of the file. */
  private static final Pattern CLASS_NAME =
      Pattern.compile(
          "Exception|Feature|Constraints|Source:|java|jackson|lukou|JsonToken|_STRUCT|null pointer");

  private static final int LONGEST_MESSAGE = 1500;
  private static final int STEPS = 3;
  private static final Roadnet ROADNET = SmallNetwork.read(SmallNetwork.ROADNET);
  private static final RoadNetwork NET = SmallNetwork.compile(SmallNetwork.ROADNET);

  /** Reads and compiles a network; drives through it, if asked and it can be read. */
  static Outcome ofNetwork(String bytes, boolean drive) {
    return of(
        () -> {
          Roadnet roadnet = RoadnetReader.read("roadnet.json", stream(bytes));
          RoadNetwork net = NetworkCompiler.compile("roadnet.json", roadnet);
          if (drive) {
            drive(net, FlowReader.read("flow.json", stream(SmallNetwork.FLOW), roadnet));
          }
        });
  }

  /** Reads a demand; drives, if asked and it can be read. */
  static Outcome ofDemand(String bytes, boolean drive) {
    return of(
        () -> {
          List<FlowRecord> flows = FlowReader.read("flow.json", stream(bytes), ROADNET);
          if (drive) {
            drive(NET, flows);
          }
        });
  }

  private static Outcome of(Runnable reading) {
    try {
      reading.run();
      return READ;
    } catch (InputFormatException e) {
      check(e.getMessage());
      return REFUSED;
    }
  }

  private static void check(String message) {
    if (!MESSAGE.matcher(message).matches()
        || CLASS_NAME.matcher(message).find()
        || message.length() > LONGEST_MESSAGE) {
      throw new AssertionError("not one plain sentence: " + message);
    }
  }

  private static void drive(RoadNetwork net, List<FlowRecord> flows) {
    for (boolean laneChange : new boolean[] {false, true}) {
      Engine engine = new Engine(net, flows, EngineOptions.of(1, 0).withLaneChange(laneChange));
      for (int i = 0; i < STEPS; i++) {
        engine.step();
      }
    }
  }

  /** Each character stands for one byte. */
  private static ByteArrayInputStream stream(String bytes) {
    return new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }
}
