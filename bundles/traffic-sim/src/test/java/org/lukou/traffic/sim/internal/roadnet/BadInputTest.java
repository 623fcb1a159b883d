package org.lukou.traffic.sim.internal.roadnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.traffic.sim.internal.SmallNetwork;
import org.lukou.traffic.sim.internal.json.InputFormatException;

/** Whatever is wrong with a file, the message names the file, the place and the reason. */
class BadInputTest {

  @Test
  void acceptsTheFilesThatTheOtherTestsSpoil() {
    assertEquals(2, SmallNetwork.compile(SmallNetwork.ROADNET).roadCount());
    assertEquals(1, SmallNetwork.flows(SmallNetwork.FLOW).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"maxSpeed\": 11.111 | \"maxSpeed\": \"fast\" | $.roads[0].lanes[0].maxSpeed: expected a number, found a string",
        "\"maxSpeed\": 11.111 | \"maxSpeed\": -1 | $.roads[0].lanes[0].maxSpeed: is -1.0, expected at least 0.0",
        "\"maxSpeed\": 11.111 | \"speed\": 11 | $.roads[0].lanes[0].maxSpeed: this member is missing",
        "\"width\": 4, | \"width\": 1e999, | $.roads[0].lanes[0].width: the number is too big",
        "\"width\": 10, | | $.intersections[1].width: this member is missing",
        "\"startRoad\": \"in\" | \"startRoad\": \"on\" | $.intersections[1].roadLinks[0].startRoad: there is no road \"on\"",
        "\"roads\": [\"in\", \"out\"] | \"roads\": [\"in\", \"off\"] | $.intersections[1].roads[1]: there is no road \"off\"",
        "\"endIntersection\": \"middle\" | \"endIntersection\": \"center\" | $.roads[0].endIntersection: there is no intersection \"center\"",
        "\"id\": \"out\" | \"id\": \"in\" | $.roads[1].id: the id \"in\" is used twice",
        "\"startLaneIndex\": 0 | \"startLaneIndex\": 3 | $.intersections[1].roadLinks[0].laneLinks[0].startLaneIndex: is 3, but road \"in\" has 1 lanes",
        "\"startLaneIndex\": 0 | \"startLaneIndex\": 0.0 | laneLinks[0].startLaneIndex: expected an integer",
        "\"availableRoadLinks\": [0] | \"availableRoadLinks\": [-1] | lightphases[0].availableRoadLinks[0]: is -1, but the intersection has 1 road links",
        "\"availableRoadLinks\": [0] | \"availableRoadLinks\": [\"0\"] | lightphases[0].availableRoadLinks[0]: expected an integer",
        "\"time\": 30 | \"time\": -30 | lightphases[0].time: is -30.0, expected at least 0.0",
        "\"virtual\": false | \"virtual\": 0 | $.intersections[1].virtual: expected true or false, found the number 0",
        "{\"x\": 300, \"y\": 0}]}, | {\"x\": 0, \"y\": 0}]}, | $.roads[0].points: point 0 and point 1 are equal",
        "{\"x\": 300, \"y\": 0}]}, | ]}, | not valid JSON",
        "\"points\": [] | \"points\": 7 | laneLinks[0].points: expected an array, found the number 7",
        "{\"x\": 300, \"y\": 0}]}, | {\"x\": 1e7, \"y\": 0}]}, | $.roads[0].points: the road is 1.0E7 m long, expected at most",
        "\"width\": 10 | \"width\": 300 | $.roads[0].points: after cutting off the widths",
        "{\"intersections\" | {\"junctions\" | $.intersections: this member is missing",
      })
  void explainsWhatIsWrongWithANetwork(String good, String bad, String message) {
    String text =
        SmallNetwork.ROADNET.replaceFirst(
            java.util.regex.Pattern.quote(good),
            java.util.regex.Matcher.quoteReplacement(bad == null ? "" : bad));
    InputFormatException e =
        assertThrows(InputFormatException.class, () -> SmallNetwork.compile(text));
    assertTrue(e.getMessage().startsWith("roadnet.json: $"), e.getMessage());
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"length\": 5.0 | \"length\": -5.0 | $[0].vehicle.length: is -5.0, expected a number greater than 0",
        "\"length\": 5.0 | \"length\": 0 | $[0].vehicle.length: is 0.0, expected a number greater than 0",
        "\"minGap\": 2.5 | \"minGap\": -2.5 | $[0].vehicle.minGap: is -2.5, expected at least 0.0",
        "\"maxNegAcc\": 4.5 | \"maxNegAcc\": 0 | $[0].vehicle.maxNegAcc: is 0.0",
        "\"usualNegAcc\": 4.5 | \"usualNegAcc\": 1e-9 | m to stop from maxSpeed with usualNegAcc, expected at most",
        "\"maxSpeed\": 11.111 | \"maxSpeed\": NaN | not valid JSON",
        "\"headwayTime\": 2.0 | \"time\": 2.0 | $[0].vehicle.headwayTime: this member is missing",
        "\"route\": [\"in\", \"out\"] | \"route\": [\"in\", \"up\"] | $[0].route[1]: there is no road \"up\"",
        "\"route\": [\"in\", \"out\"] | \"route\": [] | $[0].route: is empty, expected at least one road",
        "\"route\": [\"in\", \"out\"] | \"route\": [1] | $[0].route[0]: expected a string, found the number 1",
        "\"interval\": 5.0 | \"interval\": 0 | $[0].interval: is 0.0, expected a number greater than 0",
        "\"interval\": 5.0, \"startTime\": 0 | \"interval\": 0.5, \"startTime\": -1 | $[0].interval: is 0.5 s, expected at least 1 s unless",
        "\"interval\": 5.0 | \"interval\": 0.5 | $[0].interval: is 0.5 s, expected at least 1 s unless",
        "}] | }] 7 | more text after the end",
      })
  void explainsWhatIsWrongWithADemand(String good, String bad, String message) {
    String text = SmallNetwork.FLOW.replace(good, bad);
    InputFormatException e =
        assertThrows(InputFormatException.class, () -> SmallNetwork.flows(text));
    assertTrue(e.getMessage().startsWith("flow.json: $"), e.getMessage());
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @Test
  void passesOverOptionalMembersOfTheWrongType() {
    String text =
        SmallNetwork.FLOW
            .replace("\"startTime\": 0", "\"startTime\": 5.0")
            .replace("-1}", "\"x\"}");
    FlowRecord flow = SmallNetwork.flows(text).get(0);
    assertEquals(0, flow.startTime());
    assertEquals(-1, flow.endTime());
  }

  @Test
  void takesTheFirstOfDoubleMembersAndIgnoresUnknownOnes() {
    String text =
        SmallNetwork.FLOW.replace(
            "\"interval\": 5.0", "\"interval\": 5.0, \"interval\": [], \"a\": {\"b\": [1]}");
    assertEquals(5.0, SmallNetwork.flows(text).get(0).intervalSeconds());
  }

  @Test
  void ignoresEverythingElseOfAVirtualIntersection() {
    String text =
        SmallNetwork.ROADNET.replace(
            "\"roads\": [\"out\"]}",
            "\"roads\": [\"out\"], \"width\": \"w\", \"roadLinks\": [{\"type\": []}]}");
    assertEquals(3, SmallNetwork.compile(text).junctionCount());
  }

  @Test
  void everyTruncationOfAFileIsToldAsSuch() {
    String text = SmallNetwork.ROADNET.strip();
    for (int length = 0; length < text.length(); length++) {
      String part = text.substring(0, length);
      InputFormatException e =
          assertThrows(InputFormatException.class, () -> SmallNetwork.compile(part));
      assertTrue(e.getMessage().startsWith("roadnet.json: $"), e.getMessage());
    }
  }

  @Test
  void deepNestingDoesNotOverflowTheStack() {
    String deep = "[".repeat(1_000_000);
    InputFormatException inner =
        assertThrows(InputFormatException.class, () -> SmallNetwork.flows("[{\"extra\": " + deep));
    assertTrue(inner.getMessage().contains("not valid JSON"), inner.getMessage());
    InputFormatException outer =
        assertThrows(InputFormatException.class, () -> SmallNetwork.flows(deep));
    assertEquals("flow.json: $[0]: expected an object, found an array", outer.getMessage());
  }

  @Test
  void plansThatNeverMoveOnAreRefused() {
    String text =
        SmallNetwork.ROADNET
            .replace("\"time\": 30", "\"time\": 0")
            .replace("\"time\": 20", "\"time\": 0");
    InputFormatException e =
        assertThrows(InputFormatException.class, () -> SmallNetwork.compile(text));
    assertTrue(e.getMessage().contains("all phases together last 0.0 s"), e.getMessage());
  }
}
