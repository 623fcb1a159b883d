package org.lukou.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lukou.api.network.Zone;

class NetworkGeoJsonTest {

  /** Length of a degree of a great circle of the sphere with the Earth's mean radius. */
  private static final double DEGREE_METRES = 6_371_008.8 * Math.PI / 180;

  private static final GeoPoint HANGZHOU = new GeoPoint(120.1, 60);

  @Test
  void laysMetresOnLongitudeAndLatitude() throws IOException {
    JsonNode road = byId(written(Optional.of(HANGZHOU))).get("road:up");
    JsonNode east = byId(written(Optional.of(HANGZHOU))).get("junction:east");

    assertEquals("[[120.1,60],[120.1,60.0008993]]", road.at("/geometry/coordinates").toString());
    assertEquals(
        120.1 + 100 / (DEGREE_METRES / 2),
        east.at("/geometry/coordinates/0").doubleValue(),
        5e-8,
        "at 60 degrees north a degree of longitude is half as long");
  }

  @Test
  void holdsEveryPartOnceWithAnIdOfItsOwn() throws IOException {
    JsonNode collection = written(Optional.empty());
    Map<String, Long> kinds =
        features(collection).stream()
            .collect(
                Collectors.groupingBy(
                    feature -> feature.at("/properties/kind").textValue(), Collectors.counting()));

    assertEquals(Map.of("junction", 4L, "road", 3L, "lane", 5L, "laneLink", 3L), kinds);
    assertEquals(15, byId(collection).size());
    assertEquals("FeatureCollection", collection.get("type").textValue());
  }

  @Test
  void drawsLanesRightOfTheCentreLineBetweenTheStopLines() throws IOException {
    JsonNode outer = byId(written(Optional.empty())).get("lane:in_1");

    assertLine(outer, -100, -5, -10, -5);
    assertEquals(90, outer.at("/properties/lengthMetres").intValue());
    assertEquals(4, outer.at("/properties/widthMetres").intValue());
    assertEquals(10, outer.at("/properties/speedLimitMps").intValue());
    assertLine(byId(written(Optional.empty())).get("lane:up_0"), 1.5, 10, 1.5, 100);
  }

  @Test
  void tellsOfAMovementsLaneLinks() throws IOException {
    JsonNode link = byId(written(Optional.empty())).get("laneLink:in_0_TO_up_0");

    assertLine(link, -10, -1.5, 1.5, -1.5, 1.5, 10);
    assertEquals("LEFT", link.at("/properties/turn").textValue());
    assertEquals("centre", link.at("/properties/junction").textValue());
    assertEquals(1, link.at("/properties/movement").intValue());
    assertEquals(23, link.at("/properties/lengthMetres").intValue());
  }

  @Test
  void putsARoadIntoTheZoneOfTheJunctionItLeadsTo() throws IOException {
    Map<String, JsonNode> features = byId(written(Optional.empty()));

    assertEquals("core", features.get("junction:centre").at("/properties/zone").textValue());
    assertEquals("core", features.get("lane:in_0").at("/properties/zone").textValue());
    assertTrue(features.get("road:out").at("/properties/zone").isMissingNode());
  }

  @Test
  void hasABoundingBoxAroundEverything() throws IOException {
    JsonNode box = written(Optional.empty()).get("bbox");

    assertEquals(4, box.size());
    assertEquals(-100, metres(box.get(0)), 0.02);
    assertEquals(-5, metres(box.get(1)), 0.02, "the middle of the outermost lanes");
    assertEquals(100, metres(box.get(2)), 0.02);
    assertEquals(100, metres(box.get(3)), 0.02);
  }

  @Test
  void saysWhetherThePlaceIsKnown() throws IOException {
    JsonNode unknown = written(Optional.empty()).get("origin");
    JsonNode known = written(Optional.of(HANGZHOU)).get("origin");

    assertFalse(unknown.get("placeKnown").booleanValue());
    assertTrue(unknown.get("remark").textValue().contains("not known"));
    assertTrue(known.get("placeKnown").booleanValue());
    assertFalse(known.has("remark"));
  }

  @Test
  void refusesAPlaceWhereTheNetworkCannotBeLaid() {
    assertThrows(IllegalArgumentException.class, () -> new GeoPoint(0, 89));
    assertThrows(IllegalArgumentException.class, () -> new GeoPoint(Double.NaN, 0));
    assertThrows(
        IllegalArgumentException.class, () -> written(Optional.of(new GeoPoint(179.9999, 0))));
  }

  @Test
  void leavesTheStreamOpen() throws IOException {
    boolean[] closed = new boolean[1];
    NetworkGeoJson.write(
        Crossing.network(),
        List.of(),
        Optional.empty(),
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        });

    assertFalse(closed[0]);
  }

  private static void assertLine(JsonNode feature, double... xy) {
    JsonNode line = feature.at("/geometry/coordinates");
    assertEquals("LineString", feature.at("/geometry/type").textValue());
    assertEquals(xy.length / 2, line.size());
    for (int i = 0; i < line.size(); i++) {
      assertEquals(xy[2 * i], metres(line.get(i).get(0)), 0.02);
      assertEquals(xy[2 * i + 1], metres(line.get(i).get(1)), 0.02);
    }
  }

  /** At longitude and latitude 0 a degree is equally long in both directions. */
  private static double metres(JsonNode degrees) {
    return degrees.doubleValue() * DEGREE_METRES;
  }

  private static JsonNode written(Optional<GeoPoint> origin) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Zone> zones =
        List.of(new Zone("core", Set.of("centre")), new Zone("all", Set.of("centre")));
    NetworkGeoJson.write(Crossing.network(), zones, origin, out);
    return new ObjectMapper().readTree(out.toByteArray());
  }

  private static List<JsonNode> features(JsonNode collection) {
    return new ArrayList<>(
        StreamSupport.stream(collection.get("features").spliterator(), false).toList());
  }

  private static Map<String, JsonNode> byId(JsonNode collection) {
    return features(collection).stream()
        .collect(Collectors.toMap(feature -> feature.get("id").textValue(), feature -> feature));
  }
}
