package org.lukou.runtime.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lukou.api.index.Place;
import org.lukou.api.network.Zone;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.signal.SignalTiming;

/** Turns the JSON of our extensions, which the schema accepted, into settings. */
final class Extensions {

  private static final double DEFAULT_BUDGET_MILLIS = 1000;

  private final JsonMapper mapper = new JsonMapper();
  private final FeatureFile feature;
  private final Path directory;

  Extensions(FeatureFile feature, Path directory) {
    this.feature = feature;
    this.directory = directory;
  }

  ScenarioSettings scenario() {
    JsonNode json = json("lukou.scenario");
    return new ScenarioSettings(
        json.get("world").asText(),
        directory.resolve(json.get("network").asText()).normalize(),
        directory.resolve(json.get("demand").asText()).normalize(),
        json.get("seed").asLong(),
        json.get("stepSeconds").asDouble(),
        json.get("durationSeconds").asDouble(),
        Scenario.Mode.valueOf(json.path("mode").asText("compatible").toUpperCase(Locale.ROOT)),
        json.path("laneChange").asBoolean(false),
        json.has("events")
            ? Optional.of(directory.resolve(json.get("events").asText()).normalize())
            : Optional.empty(),
        perturbation(json.path("perturbation")));
  }

  private static Perturbation perturbation(JsonNode json) {
    return new Perturbation(
        json.path("departureSeconds").asDouble(0),
        json.path("turningShare").asDouble(0),
        json.path("driverSpread").asDouble(0));
  }

  ControlSettings control() {
    JsonNode json = json("lukou.control");
    return new ControlSettings(
        json.get("controller").asText(),
        texts(json.path("parameters")),
        json.path("decisionBudgetMillis").asDouble(DEFAULT_BUDGET_MILLIS));
  }

  TimingSettings timing() {
    JsonNode json = json("lukou.timing");
    SignalTiming timing =
        new SignalTiming(
            SignalTiming.Style.valueOf(json.get("style").asText().toUpperCase(Locale.ROOT)),
            json.get("decisionSeconds").asDouble(),
            json.get("yellowSeconds").asDouble(),
            json.path("allRedSeconds").asDouble(0),
            json.path("minimumGreenSeconds").asDouble(0),
            json.path("maximumGreenSeconds").asDouble(Double.POSITIVE_INFINITY),
            json.path("maximumRedSeconds").asDouble(Double.POSITIVE_INFINITY));
    return new TimingSettings(
        timing,
        json.path("changePhase").asInt(0),
        numbers(json.path("phases")),
        numbers(json.path("permittedPhases")));
  }

  List<Zone> zones() {
    List<Zone> zones = new ArrayList<>();
    json("lukou.zones")
        .properties()
        .forEach(entry -> zones.add(new Zone(entry.getKey(), junctions(entry))));
    return zones;
  }

  Place place() {
    JsonNode json = json("lukou.place");
    return json.isEmpty()
        ? Place.UNKNOWN
        : new Place(json.get("longitude").asDouble(), json.get("latitude").asDouble());
  }

  Optional<Duration> retention() {
    JsonNode days = json("lukou.index").path("retentionDays");
    return days.isMissingNode() ? Optional.empty() : Optional.of(Duration.ofDays(days.asLong()));
  }

  Map<String, String> provenance() {
    return texts(json("lukou.provenance"));
  }

  private static Set<String> junctions(Map.Entry<String, JsonNode> zone) {
    Set<String> ids = new LinkedHashSet<>();
    zone.getValue().forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private static Map<String, String> texts(JsonNode json) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  private static List<Integer> numbers(JsonNode json) {
    List<Integer> numbers = new ArrayList<>();
    json.forEach(number -> numbers.add(number.asInt()));
    return numbers;
  }

  private JsonNode json(String name) {
    try {
      return mapper.readTree(feature.extension(name).orElse("{}"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the feature service returned broken JSON for " + name, e);
    }
  }
}
