package org.lukou.scenario.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.scenario.TimedEvent;
import org.lukou.api.scenario.VehicleType;

class EventReaderTest {

  private static final String ALL_KINDS =
      """
      [{"at": 600, "until": 1200, "event": "lane-closure", "lane": "road_0_1_0_1"},
       {"at": 0.5, "event": "road-closure", "road": "road_0_1_0"},
       {"at": 3, "event": "incident", "lane": "road_0_1_0_1", "atMetres": 300, "lengthMetres": 6.5},
       {"at": 4, "until": 5, "event": "speed", "vehicle": "flow_1_0", "metresPerSecond": 0},
       {"at": 5, "event": "push", "vehicle": "bus", "route": ["a", "b"]},
       {"at": 6, "event": "push", "route": ["a", "b"],
        "vehicle": {"length": 4, "width": 2, "maxPosAcc": 2, "maxNegAcc": 4.5, "usualPosAcc": 2,
                    "usualNegAcc": 4.5, "minGap": 0, "maxSpeed": 11.111, "headwayTime": 1.5}},
       {"at": 7, "event": "reroute", "vehicle": "flow_1_0", "route": ["c"]}]
      """;

  @TempDir private Path directory;

  @Test
  void readsEveryKindInOrder() throws Exception {
    VehicleType own = new VehicleType(VehicleType.PASSENGER, 4, 2, 2, 4.5, 2, 4.5, 0, 11.111, 1.5);
    assertEquals(
        List.of(
            new TimedEvent(600, 1200, new Event.LaneClosure("road_0_1_0_1")),
            TimedEvent.at(0.5, new Event.RoadClosure("road_0_1_0")),
            TimedEvent.at(3, new Event.Incident("road_0_1_0_1", 300, 6.5)),
            new TimedEvent(4, 5, new Event.Speed("flow_1_0", 0)),
            TimedEvent.at(
                5, new Event.Push(VehicleType.ofClass("bus").orElseThrow(), List.of("a", "b"))),
            TimedEvent.at(6, new Event.Push(own, List.of("a", "b"))),
            TimedEvent.at(7, new Event.Reroute("flow_1_0", List.of("c")))),
        read(ALL_KINDS));
  }

  @Test
  void whatIsWrittenReadsBackAsItWas() throws Exception {
    for (TimedEvent event : read(ALL_KINDS)) {
      assertEquals(event, EventReader.timed(EventWriter.json(event), "test"));
      String json = EventWriter.json(event.event()).toString();
      assertEquals(event.event(), EventReader.event(json, "test"));
    }
  }

  @Test
  void aMistakeIsToldWithItsPlaceAndWhatIsExpected() {
    refused("{}", "$: is not an array");
    refused("", "is empty");
    refused("[{\"at\": 1,", "line 1", "not correct JSON");
    refused("[] []", "not correct JSON");
    refused("[7]", "$[0]: is number, expected an object");
    refused("[{\"at\": 1}]", "$[0].event: is missing, expected the kind of event");
    refused(
        event("lane-close", "\"lane\": \"a\""), "$[0].event: is \"lane-close\"", "lane-closure");
    refused(
        event("lane-closure", "\"lanes\": \"a\""), "$[0].lanes: is unknown here", "until, event");
    refused(event("lane-closure", "\"lane\": 3"), "$[0].lane: is 3, expected the id of a lane");
    refused(event("lane-closure", "\"lane\": \"\""), "$[0].lane: is \"\"");
    refused(event("road-closure", "\"road\": \"a\", \"road\": \"b\""), "Duplicate", "road");
    refused("[{\"event\": \"road-closure\", \"road\": \"a\"}]", "$[0].at: is missing");
    refused("[{\"at\": -1, \"event\": \"road-closure\", \"road\": \"a\"}]", "0 or more");
    refused(
        "[{\"at\": 1e999, \"event\": \"road-closure\", \"road\": \"a\"}]",
        "$[0].at: is",
        "too large");
  }

  @Test
  void aValueOutOfRangeIsTold() {
    refused(event("road-closure", "\"road\": \"a\", \"until\": 10"), "more than at, which is 10.0");
    refused(
        event("incident", "\"lane\": \"a\", \"atMetres\": 5, \"lengthMetres\": 6"),
        "$[0].lengthMetres: is 6.0, expected at most atMetres");
    refused(
        event("speed", "\"vehicle\": \"a\", \"metresPerSecond\": -1"),
        "$[0].metresPerSecond: is -1, expected a number, 0 or more");
    refused(
        event("push", "\"vehicle\": \"bus\", \"route\": [\"a\"]"),
        "$[0].route: is an array of 1, expected ids of two roads or more");
    refused(
        event("push", "\"vehicle\": \"tram\", \"route\": [\"a\", \"b\"]"),
        "$[0].vehicle: is \"tram\", expected one of bus, delivery");
    refused(
        event("push", "\"vehicle\": {\"length\": 0}, \"route\": [\"a\", \"b\"]"),
        "$[0].vehicle.length: is 0, expected metres, more than 0");
    refused(
        event("reroute", "\"vehicle\": \"v\", \"route\": [\"a\", 3]"),
        "$[0].route[1]: is 3, expected the id of a road");
    refused(
        event("reroute", "\"vehicle\": \"v\", \"route\": [\"a\"], \"until\": 99"),
        "$[0].until",
        "does not last");
  }

  @Test
  void aPushedVehicleIsHeldToTheRulesOfAFlowFile() throws Exception {
    VehicleType bus = VehicleType.ofClass("bus").orElseThrow();
    Event.Push push = (Event.Push) read(pushed("\"class\": \"bus\", \"width\": 0")).get(0).event();
    assertEquals(0, push.vehicle().widthMetres());
    assertEquals(bus.lengthMetres(), push.vehicle().lengthMetres());
    assertEquals(bus.headwaySeconds(), push.vehicle().headwaySeconds());
    refused(pushed("\"class\": \"tram\", \"width\": 2"), "vehicle.class: is \"tram\"", "bus");
    refused(pushed("\"class\": \"bus\", \"length\": 1001"), "vehicle.length: is 1001.0", "1000");
    refused(pushed("\"class\": \"bus\", \"maxSpeed\": 9999"), "vehicle: needs", "maxNegAcc");
    refused(pushed("\"class\": \"bus\", \"usualNegAcc\": 1e-9"), "to stop", "usualNegAcc");
    refused(pushed("\"width\": 2"), "vehicle.length: is missing");
  }

  private static String pushed(String members) {
    return event("push", "\"vehicle\": {%s}, \"route\": [\"a\", \"b\"]".formatted(members));
  }

  @Test
  void whatTheParserSaysAboutItselfIsNotShown() {
    for (String text : List.of("[{\"at\": 1", "[{\"at\": NaN}]", "[{\"a", "[tru", "[01]", "[+1]")) {
      Exception e = assertThrows(ScenarioException.class, () -> read(text));
      for (String own : List.of("Source", "Feature", "REDACTED", "enable", "`")) {
        assertFalse(e.getMessage().contains(own), e.getMessage());
      }
    }
    refused("[{\"at\": 1", "line 1", "ends too early");
  }

  @Test
  void aDirectoryIsToldInWords() {
    Exception e = assertThrows(ScenarioException.class, () -> EventReader.read(directory));
    assertEquals(
        directory + " cannot be read: it is a directory, expected a file of events",
        e.getMessage());
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    Path nowhere = directory.resolve("nowhere.json");
    Exception e = assertThrows(ScenarioException.class, () -> EventReader.read(nowhere));
    assertEquals("there is no file " + nowhere + "; check the path", e.getMessage());
  }

  @Test
  void brokenFilesAreRefusedInWordsOrReadButNeverMore() throws Exception {
    Random random = new Random(20261123);
    byte[] sound = ALL_KINDS.getBytes(StandardCharsets.UTF_8);
    Path file = directory.resolve("broken.json");
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] broken = sound.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(i % 2 == 0 ? 128 : 256);
      }
      Files.write(file, broken);
      try {
        EventReader.read(file);
      } catch (ScenarioException e) {
        refused++;
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
      }
    }
    assertTrue(refused > 1_000, "most of them are refused: " + refused);
  }

  private static String event(String kind, String members) {
    return "[{\"at\": 10, \"event\": \"%s\", %s}]".formatted(kind, members);
  }

  private void refused(String text, String... words) {
    Exception e = assertThrows(ScenarioException.class, () -> read(text));
    assertTrue(e.getMessage().contains("events.json"), e.getMessage());
    for (String word : words) {
      assertTrue(e.getMessage().contains(word), word + " is not in: " + e.getMessage());
    }
  }

  private List<TimedEvent> read(String text) throws Exception {
    return EventReader.read(Files.writeString(directory.resolve("events.json"), text));
  }
}
