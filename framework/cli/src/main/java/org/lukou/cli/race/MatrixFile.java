package org.lukou.cli.race;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.signal.SignalTiming;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Detection;
import org.lukou.race.cell.Entrant;
import org.lukou.race.cell.RaceJson;
import org.lukou.runtime.profile.Suggestion;

/**
 * A race written down: a JSON object, strictly read.
 *
 * @param controllers who takes part: names with their settings, or objects
 * @param scenarios where: names of profiles and public flows, or objects
 * @param seeds which seeds: a range as text; null for the profile's one
 * @param against the baseline, null for none
 * @param detections what controllers see, null for everything
 */
public record MatrixFile(
    @JsonProperty(required = true) List<Competitor> controllers,
    List<Place> scenarios,
    String seeds,
    String against,
    List<Detection> detections) {

  private static final JsonMapper MAPPER =
      RaceJson.mapper()
          .rebuild()
          .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  /**
   * Who takes part.
   *
   * @param controller the algorithm's name
   * @param settings its settings by name
   */
  public record Competitor(
      @JsonProperty(required = true) String controller, SortedMap<String, String> settings) {

    /** Reads an object. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Competitor {}

    /** Reads a name with its settings. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Competitor of(String text) {
      Entrant entrant = Entrant.parse(text);
      return new Competitor(entrant.controller(), entrant.parameters());
    }

    /** Returns the entrant. */
    public Entrant entrant() {
      return new Entrant(controller, settings == null ? new TreeMap<>() : settings);
    }
  }

  /**
   * Where it takes place; null stays as the profile says.
   *
   * @param scenario a profile or a public flow
   * @param name what it is called in tables
   * @param network a road network in place of its own, relative to the file
   * @param demand a demand, likewise
   * @param events a file of events, likewise
   * @param perturbation how far the demand is varied with the seed
   * @param durationSeconds time of the run
   * @param stepSeconds time of a step
   * @param mode which dynamics
   * @param laneChange whether vehicles change lanes
   * @param decisionSeconds time between two decisions
   * @param yellowSeconds length of yellow
   * @param timing where the change interval lies
   */
  public record Place(
      @JsonProperty(required = true) String scenario,
      String name,
      String network,
      String demand,
      String events,
      Perturbation perturbation,
      Double durationSeconds,
      Double stepSeconds,
      Scenario.Mode mode,
      Boolean laneChange,
      Double decisionSeconds,
      Double yellowSeconds,
      SignalTiming.Style timing) {

    /** Reads an object. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Place {}

    /** Reads a name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Place of(String scenario) {
      return new Place(
          scenario, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Returns what is changed in the profile's scenario; files lie beside the matrix's. */
    public CourseChanges changes(Path matrix) {
      return new CourseChanges(
          beside(matrix, network),
          beside(matrix, demand),
          beside(matrix, events),
          perturbation,
          durationSeconds,
          stepSeconds,
          mode,
          laneChange);
    }

    /** Returns what is changed in the profile's timing rules. */
    public TimingChanges timingChanges() {
      return new TimingChanges(decisionSeconds, yellowSeconds, timing);
    }

    private static Path beside(Path matrix, String file) {
      return file == null ? null : matrix.toAbsolutePath().resolveSibling(file);
    }
  }

  /**
   * Reads a file.
   *
   * @throws RaceException if it is missing or wrong; the message names the place and the reason
   */
  public static MatrixFile read(Path file) throws RaceException {
    try {
      return MAPPER.readValue(Files.readAllBytes(file), MatrixFile.class);
    } catch (NoSuchFileException e) {
      throw new RaceException("there is no file %s; check the path".formatted(file), e);
    } catch (PropertyBindingException e) {
      List<String> known = e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
      throw new RaceException(
          "%s, %s: nothing is called \"%s\" here.%s There are %s"
              .formatted(
                  file,
                  place(e),
                  e.getPropertyName(),
                  Suggestion.didYouMean(e.getPropertyName(), known),
                  String.join(", ", known)),
          e);
    } catch (JsonParseException e) {
      throw notJson(file, e);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof JsonParseException inside) {
        throw notJson(file, inside);
      }
      throw new RaceException("%s, %s: %s".formatted(file, place(e), reason(e)), e);
    } catch (JsonProcessingException e) {
      throw new RaceException("%s: %s".formatted(file, e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new RaceException("%s cannot be read: %s".formatted(file, e), e);
    }
  }

  private static RaceException notJson(Path file, JsonParseException e) {
    return new RaceException(
        "%s, line %d, column %d: this is not complete JSON: %s"
            .formatted(
                file,
                e.getLocation().getLineNr(),
                e.getLocation().getColumnNr(),
                e.getOriginalMessage()),
        e);
  }

  private static String reason(JsonMappingException e) {
    return e.getCause() instanceof IllegalArgumentException cause
        ? cause.getMessage()
        : e.getOriginalMessage();
  }

  private static String place(JsonMappingException e) {
    return "$"
        + e.getPath().stream()
            .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
            .collect(Collectors.joining());
  }
}
