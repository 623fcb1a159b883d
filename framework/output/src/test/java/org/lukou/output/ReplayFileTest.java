package org.lukou.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.network.Network;
import org.lukou.api.signal.MovementSet;
import org.lukou.output.ScriptedWorld.State;

class ReplayFileTest {

  @TempDir Path directory;

  @Test
  void writesALineAStep() throws IOException {
    ScriptedWorld world = new ScriptedWorld(Crossing.network());
    world.after(0, new State(0, "flow_0_0", 0, 1, 1, -80.25, -1.5, Math.PI / 2, 5, 2, 1));
    world.after(0, new State(1, "flow_0_1", 0, 1, 1, 1.0 / 3, 1e-9, 0, 4.5, 1.8, -1));

    assertEquals(
        """
        -80.25 -1.5 1.5708 flow_0_0 1 5 2,0.333 0 0 flow_0_1 -1 4.5 1.8,;in r r,
        ;in r r,
        """,
        replay(world, 2));
  }

  @Test
  void showsALaneGreenOnlyIfAllItsLinksMayBeUsed() throws IOException {
    ScriptedWorld world = new ScriptedWorld(Crossing.network());

    world.show(MovementSet.of(0));
    assertEquals(";in r g,\n", replay(world, 1));
    world.show(MovementSet.of(0, 1));
    assertEquals(";in g g,\n", replay(world, 1));
  }

  @Test
  void encodesWhatSeparatesThingsInALine() throws IOException {
    ScriptedWorld world = new ScriptedWorld(Crossing.network("a b", "crossing"));
    world.after(0, new State(0, "x,y;z%", 0, 1, 1, 0, 0, 0, 5, 2, 0));

    assertEquals("0 0 0 x%2cy%3bz%25 0 5 2,;a%20b r r,\n", replay(world, 1));
    assertEquals("a%20b", roadnet().at("/static/edges/0/id").textValue());
  }

  @Test
  void describesTheNetworkAsCityFlowDoes() throws IOException {
    replay(new ScriptedWorld(Crossing.network()), 1);
    JsonNode node = roadnet().at("/static/nodes/0");
    JsonNode gate = roadnet().at("/static/nodes/1");
    JsonNode edge = roadnet().at("/static/edges/1");

    assertEquals(List.of("id", "point", "virtual", "width", "outline"), names(node));
    assertEquals("centre", node.get("id").textValue());
    assertEquals("[0.0,0.0]", node.get("point").toString());
    assertFalse(node.get("virtual").booleanValue());
    assertEquals(10, node.get("width").doubleValue(), 1e-12);
    assertEquals(List.of("id", "point", "virtual", "outline"), names(gate));
    assertTrue(gate.get("virtual").booleanValue());
    assertEquals(List.of("id", "from", "to", "points", "nLane", "laneWidths"), names(edge));
    assertEquals("centre", edge.get("from").textValue());
    assertEquals("east", edge.get("to").textValue());
    assertEquals("[[0.0,0.0],[100.0,0.0]]", edge.get("points").toString());
    assertEquals(2, edge.get("nLane").intValue());
    assertEquals("[3.0,4.0]", edge.get("laneWidths").toString());
  }

  /** West and east: 10 m, 5 m more of the road, 7 m to the right (south); north: 15 m, 3 m east. */
  @Test
  void drawsTheJunctionAroundItsStopLines() throws IOException {
    replay(new ScriptedWorld(Crossing.network()), 1);

    assertEquals(
        "[-15.0,-7.0,15.0,-7.0,15.0,0.0,3.0,15.0,0.0,15.0,-15.0,0.0]",
        roadnet().at("/static/nodes/0/outline").toString());
  }

  @Test
  void tellsWhereItComesFromBesideTheNetwork() throws IOException {
    replay(new ScriptedWorld(Crossing.network()), 1);

    assertEquals(
        "{\"run\":\"r--1\",\"mode\":\"compatible\",\"controller\":\"max-pressure\",\"seed\":7,"
            + "\"stepSeconds\":2.0}",
        roadnet().get("lukou").toString());
  }

  @Test
  void leavesNothingBehindIfTheReplayCannotBegin() throws IOException {
    Path missing = directory.resolve("missing").resolve("replay.txt");
    Network network = Crossing.network();

    assertThrows(
        IOException.class,
        () ->
            new ReplayFile(
                directory.resolve("roadnet.json"),
                missing,
                new ScriptedWorld(network),
                Journey.ORIGIN));
    try (var files = Files.list(directory)) {
      assertEquals(0, files.count());
    }
  }

  private String replay(ScriptedWorld world, int steps) throws IOException {
    Path replay = directory.resolve("replay.txt");
    try (ReplayFile output =
        new ReplayFile(directory.resolve("roadnet.json"), replay, world, Journey.ORIGIN)) {
      world.run(output, steps, Journey.STEP_SECONDS);
      output.complete();
    }
    return Files.readString(replay);
  }

  private JsonNode roadnet() throws IOException {
    return new ObjectMapper().readTree(directory.resolve("roadnet.json").toFile());
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(member -> member.getKey()).toList();
  }
}
