package org.lukou.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

class TripInfoFileTest {

  /** The attributes as SUMO 1.28 writes them. */
  private static final List<String> SUMO_ATTRIBUTES =
      List.of(
          "id",
          "depart",
          "departLane",
          "departPos",
          "departSpeed",
          "departDelay",
          "arrival",
          "arrivalLane",
          "arrivalPos",
          "arrivalSpeed",
          "duration",
          "routeLength",
          "waitingTime",
          "waitingCount",
          "stopTime",
          "timeLoss",
          "rerouteNo",
          "devices",
          "vType",
          "speedFactor",
          "vaporized");

  @TempDir Path directory;

  @Test
  void tellsOfAnArrivedVehicle() throws Exception {
    Map<String, String> trip = trips("v0").get(0);

    assertEquals("v0", trip.get("id"));
    assertEquals("4.00", trip.get("depart"));
    assertEquals("in_0", trip.get("departLane"));
    assertEquals("0.00", trip.get("departPos"));
    assertEquals("8.00", trip.get("departSpeed"));
    assertEquals("2.00", trip.get("departDelay"));
    assertEquals("10.00", trip.get("arrival"));
    assertEquals("out_0", trip.get("arrivalLane"));
    assertEquals("90.00", trip.get("arrivalPos"));
    assertEquals("9.00", trip.get("arrivalSpeed"));
    assertEquals("6.00", trip.get("duration"));
    assertEquals("200.00", trip.get("routeLength"));
    assertEquals("2.00", trip.get("waitingTime"));
    assertEquals("1", trip.get("waitingCount"));
    assertEquals("0.50", trip.get("timeLoss"), "6 s in the network, 5.5 s unhindered");
    assertEquals("passenger", trip.get("vType"));
    assertEquals("", trip.get("vaporized"));
  }

  @Test
  void tellsOfAVehicleUnderWayAsSumoDoes() throws Exception {
    Map<String, String> trip = trips("v0").get(1);

    assertEquals("v1", trip.get("id"));
    assertEquals("4.00", trip.get("depart"));
    assertEquals("0.00", trip.get("departDelay"));
    assertEquals("-1.00", trip.get("arrival"));
    assertEquals("", trip.get("arrivalLane"));
    assertEquals("-1.00", trip.get("arrivalPos"));
    assertEquals("-1.00", trip.get("arrivalSpeed"));
    assertEquals("8.00", trip.get("duration"));
    assertEquals("103.00", trip.get("routeLength"));
    assertEquals("4.00", trip.get("waitingTime"));
    assertEquals("2", trip.get("waitingCount"), "it began standing and stopped once");
    assertEquals("5.00", trip.get("timeLoss"), "2 s * ((1 - 0.002) + (1 - 0.5) + 1 + 0)");
    assertEquals("end", trip.get("vaporized"));
  }

  @Test
  void tellsOfAVehicleThatNeverDepartedAsSumoDoes() throws Exception {
    Map<String, String> trip = trips("v0").get(2);

    assertEquals("v2", trip.get("id"));
    assertEquals("-1", trip.get("depart"));
    assertEquals("", trip.get("departLane"));
    assertEquals("-1.00", trip.get("departPos"));
    assertEquals("-1.00", trip.get("departSpeed"));
    assertEquals("6.00", trip.get("departDelay"));
    assertEquals("-1.00", trip.get("arrival"));
    assertEquals("0.00", trip.get("duration"));
    assertEquals("0.00", trip.get("routeLength"));
    assertEquals("0", trip.get("waitingCount"));
    assertEquals("0.00", trip.get("timeLoss"));
    assertEquals("end", trip.get("vaporized"));
  }

  @Test
  void hasSumosAttributesInSumosOrder() throws Exception {
    String text = Files.readString(write("v0"));
    List<String> names =
        text.lines()
            .filter(line -> line.contains("<tripinfo "))
            .findFirst()
            .map(line -> line.replaceAll("=\"[^\"]*\"", "").replaceAll("[<>/]|tripinfo ", ""))
            .map(line -> List.of(line.trim().split(" ", -1)))
            .orElseThrow();

    assertEquals(SUMO_ATTRIBUTES, names);
  }

  @Test
  void tellsWhereItComesFromInACommentWithoutDoubleHyphen() throws Exception {
    String comment = parsed(write("v0")).getFirstChild().getTextContent();

    assertEquals(
        " written by Lukou; run: r- -1; mode: compatible; controller: max-pressure; seed: 7;"
            + " step: 2 s ",
        comment);
  }

  @Test
  void keepsOddNames() throws Exception {
    assertEquals("<a & \"b\"> é路🚦", trips("<a & \"b\"> é路🚦").get(0).get("id"));
    assertEquals("a\uFFFDb", trips("a\u0001b").get(0).get("id"), "no XML can hold this character");
  }

  @Test
  void appearsOnlyWhenCompleted() throws Exception {
    Path file = directory.resolve("trips.xml");
    ScriptedWorld world = Journey.world("v0");
    TripInfoFile output = new TripInfoFile(file, world, Journey.ORIGIN);
    world.run(output, Journey.STEPS, Journey.STEP_SECONDS);

    assertFalse(Files.exists(file));
    output.complete();
    assertTrue(Files.exists(file));
    assertFalse(Files.exists(directory.resolve("trips.xml.part")));
    output.close();
  }

  @Test
  void saysWhichFileCannotBeWritten() {
    Path file = directory.resolve("missing").resolve("trips.xml");
    IOException e =
        assertThrows(
            IOException.class, () -> new TripInfoFile(file, Journey.world("v0"), Journey.ORIGIN));

    assertTrue(e.getMessage().startsWith("cannot write " + file + ": "), e.getMessage());
  }

  @Test
  void refusesAWorldThatHasBegun() {
    ScriptedWorld world = Journey.world("v0");
    world.listen(new VehicleFollower(world, trip -> {}));
    world.step();
    world.step();

    assertThrows(
        IllegalArgumentException.class,
        () -> new TripInfoFile(directory.resolve("t.xml"), world, Journey.ORIGIN));
  }

  private List<Map<String, String>> trips(String firstId) throws Exception {
    NodeList trips = parsed(write(firstId)).getElementsByTagName("tripinfo");
    assertEquals(3, trips.getLength());
    return List.of(attributes(trips, 0), attributes(trips, 1), attributes(trips, 2));
  }

  private static Map<String, String> attributes(NodeList trips, int index) {
    NamedNodeMap attributes = trips.item(index).getAttributes();
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      map.put(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
    }
    return map;
  }

  private static Document parsed(Path file) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
  }

  private Path write(String firstId) throws IOException {
    Path file = directory.resolve("trips.xml");
    ScriptedWorld world = Journey.world(firstId);
    try (TripInfoFile output = new TripInfoFile(file, world, Journey.ORIGIN)) {
      world.run(output, Journey.STEPS, Journey.STEP_SECONDS);
      output.complete();
    }
    return file;
  }
}
