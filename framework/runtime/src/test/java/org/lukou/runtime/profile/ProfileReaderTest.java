package org.lukou.runtime.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lukou.runtime.Says.assertSays;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.network.Zone;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.signal.SignalTiming;
import org.lukou.runtime.TestCity;

class ProfileReaderTest {

  @TempDir Path directory;
  private TestCity city;

  @BeforeEach
  void create() {
    city = new TestCity(directory);
  }

  @Test
  void readsEverythingAProfileSays() throws Exception {
    city.configured(
        "\"a.b\": {\"n:Integer\": 5, \"list\": [\"x\", \"y\"]}, \"f~one\": {\"k\": true}");
    Path file = city.write(city.json());
    Profile profile = ProfileReader.read(file);
    assertEquals("testville", profile.name());
    assertEquals("A city of the tests", profile.description());
    assertEquals(TestCity.FELIX, profile.bundles().stream().map(ArtifactId::toString).toList());
    assertEquals(5, profile.configurations().get("a.b").get("n"));
    assertEquals(true, profile.configurations().get("f~one").get("k"));
    assertEquals(file.resolveSibling("roadnet.json"), profile.scenario().network());
    assertEquals(7, profile.scenario().seed());
    assertEquals(Scenario.Mode.COMPATIBLE, profile.scenario().mode());
    assertEquals(Optional.empty(), profile.scenario().events());
    assertEquals(Perturbation.NONE, profile.scenario().perturbation());
    assertEquals(Map.of("green", "30"), profile.control().parameters());
    assertEquals(50, profile.control().decisionBudgetMillis());
    assertEquals(SignalTiming.Style.PAPER, profile.timing().timing().style());
    assertEquals(Double.POSITIVE_INFINITY, profile.timing().timing().maximumRedSeconds());
    assertEquals(List.of(1, 2, 3, 4), profile.timing().phases());
    assertEquals(List.of(2), profile.timing().permittedPhases());
    assertEquals(new Zone("centre", Set.of("a", "b")), profile.zones().get(0));
    assertEquals(Map.of("network", "made for the tests"), profile.provenance());
    assertEquals(64, profile.digest().length());
  }

  @Test
  void namesAnUnknownKeyItsPlaceAndTheNearestKnownOne() throws Exception {
    assertSays(
        refusal(city.json().replace("\"durationSeconds\"", "\"durationSecond\"")),
        "profile.json, line ",
        "/extensions/lukou.scenario/json: the key \"durationSecond\" is unknown",
        "Did you mean \"durationSeconds\"?",
        "the key \"durationSeconds\" is missing");
  }

  @Test
  void refusesAnUnknownExtension() throws Exception {
    assertSays(
        refusal(city.json().replace("lukou.zones", "lukou.zone")),
        "/extensions: the key \"lukou.zone\" is unknown",
        "Did you mean \"lukou.zones\"?");
  }

  @Test
  void tellsWhereTruncatedJsonEnds() throws Exception {
    String json = city.json();
    String message = refusal(json.substring(0, json.indexOf("\"demand\"") + 3));
    assertSays(message, "profile.json, line ", ", column ", "not complete JSON");
  }

  @Test
  void refusesAKeyGivenTwice() throws Exception {
    assertSays(
        refusal(city.json().replace("\"seed\": 7", "\"seed\": 7, \"seed\": 8")),
        "line ",
        "Duplicate field 'seed'");
  }

  @Test
  void refusesABundleListedTwice() throws Exception {
    city.listing("org.apache.felix:org.apache.felix.scr:2.2.10");
    assertSays(
        refusal(city.json()),
        "/bundles/3: the bundle org.apache.felix:org.apache.felix.scr:2.2.10 is listed twice",
        "first as org.apache.felix:org.apache.felix.scr:2.2.18 at /bundles/0");
  }

  @Test
  void refusesABundleThatIsNotInCoordinates() throws Exception {
    city.listing("../../etc/passwd");
    assertSays(refusal(city.json()), "/bundles/3/id", "group:artifact:version");
  }

  @Test
  void refusesANumberOutOfRange() throws Exception {
    assertSays(
        refusal(city.json().replace("\"stepSeconds\": 1", "\"stepSeconds\": -1")),
        "/extensions/lukou.scenario/json/stepSeconds: -1 is wrong");
  }

  @Test
  void namesTheWordsThatAreAllowed() throws Exception {
    assertSays(
        refusal(
            city.json()
                .replace("\"paper\"", "\"papre\"")
                .replace("\"seed\": 7", "\"seed\": \"x\"")),
        "/style: \"papre\" is not allowed here; allowed is [\"paper\",\"field\"].",
        "/seed: \"x\" is of the wrong type: string found, integer expected.");
  }

  @Test
  void refusesTimingThatContradictsItself() throws Exception {
    assertSays(
        refusal(city.json().replace("\"yellowSeconds\": 5", "\"yellowSeconds\": 30")),
        "/extensions/lukou.timing/json",
        "must be shorter");
  }

  @Test
  void refusesAJunctionInTwoZones() throws Exception {
    assertSays(
        refusal(city.json().replace("[\"c\"]", "[\"c\", \"a\"]")),
        "/extensions/lukou.zones/json/periphery/1",
        "the junction \"a\" is in a zone already, at /extensions/lukou.zones/json/centre/0");
  }

  @Test
  void namesAMissingFileAndHowToMakeIt() throws Exception {
    Path file = city.write(city.json());
    Files.delete(file.resolveSibling("flow.json"));
    ProfileException e = assertThrows(ProfileException.class, () -> ProfileReader.read(file));
    assertSays(
        e,
        "/extensions/lukou.scenario/json/demand: there is no file "
            + file.resolveSibling("flow.json"),
        "lukou scenario grid");
  }

  @Test
  void readsWhatVariesTheDemandAndWhatHappensOnTheWay() throws Exception {
    Path file =
        city.write(
            city.json()
                .replace(
                    "\"laneChange\": false",
                    "\"events\": \"day.json\", \"perturbation\": {\"turningShare\": 0.1}"));
    ProfileException e = assertThrows(ProfileException.class, () -> ProfileReader.read(file));
    assertSays(e, "/json/events: there is no file " + file.resolveSibling("day.json"));
    Files.writeString(file.resolveSibling("day.json"), "[]");
    ScenarioSettings scenario = ProfileReader.read(file).scenario();
    assertEquals(file.resolveSibling("day.json"), scenario.events().orElseThrow());
    assertEquals(new Perturbation(0, 0.1, 0), scenario.perturbation());
    assertSays(
        refusal(
            city.json()
                .replace("\"laneChange\": false", "\"perturbation\": {\"driverSpread\": 2}")),
        "/perturbation/driverSpread: 2 is wrong");
  }

  @Test
  void refusesAFileThatIsNotThereOrEmpty() throws Exception {
    Path none = directory.resolve("none.json");
    assertSays(assertThrows(ProfileException.class, () -> ProfileReader.read(none)), "none.json");
    assertSays(refusal(""), "is empty");
    assertSays(refusal("[1]"), "profile.json");
  }

  @Test
  void findsAProfileByNameFileOrDirectory() throws Exception {
    Path file = city.write(city.json());
    ProfileCatalog catalog = new ProfileCatalog(directory);
    assertEquals(List.of("testville"), catalog.names());
    assertEquals(file, catalog.find("testville"));
    assertEquals(file, catalog.find(file.toString()));
    assertEquals(file, catalog.find(file.getParent().toString()));
    assertEquals("A city of the tests", catalog.summaries().get(0).description());
    ProfileException e = assertThrows(ProfileException.class, () -> catalog.find("testvile"));
    assertSays(e, "are testville", "Did you mean \"testville\"?");
  }

  @Test
  void listsAnUnusableProfileWithItsReason() throws Exception {
    city.write("{");
    ProfileCatalog catalog = new ProfileCatalog(directory);
    assertSays(catalog.summaries().get(0).description(), "unusable");
    assertTrue(new ProfileCatalog(directory.resolve("nothing")).names().isEmpty());
  }

  private String refusal(String json) throws Exception {
    Path file = city.write(json);
    return assertThrows(ProfileException.class, () -> ProfileReader.read(file)).getMessage();
  }
}
