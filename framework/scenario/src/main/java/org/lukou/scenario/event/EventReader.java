package org.lukou.scenario.event;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.scenario.TimedEvent;

/**
 * Reads events: a JSON array of objects such as {@code {"at": 600, "until": 1200, "event":
 * "lane-closure", "lane": "road_0_1_0_1"}}. Strict: a member that is unknown, missing, twice there,
 * of the wrong type or out of range is refused, with its place. Whether lanes and roads exist is
 * not known here. Thread-safe.
 */
public final class EventReader {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern ABOUT_THE_PARSER =
      Pattern.compile(
          " ?\\(for Array starting at [^)]*\\)|[:;]? enable `[^`]*` to allow"
              + "|, from `[^`]*`| ?\\[Source: [^\\]]*\\]");

  private static final String AT = "at";
  private static final String UNTIL = "until";
  private static final String EVENT = "event";

  private EventReader() {}

  /**
   * Reads a file of events; their order is kept.
   *
   * @throws ScenarioException if it cannot be read or anything in it is wrong; the message names
   *     the file, the JSON path, what is wrong there and what is expected
   */
  public static List<TimedEvent> read(Path file) throws ScenarioException {
    String source = file.toString();
    JsonNode array = parse(source, text(file));
    Members.Place root = new Members.Place(source, "$");
    if (!array.isArray()) {
      throw root.wrong("is not an array, expected an array of events");
    }
    List<TimedEvent> events = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      events.add(timed(array.get(i), root.element(i)));
    }
    return events;
  }

  /**
   * Reads one event without times, for example {@code {"event": "road-closure", "road": "r1"}}.
   *
   * @param source what it is called in messages
   * @throws ScenarioException as {@link #read}
   */
  public static Event event(String json, String source) throws ScenarioException {
    Members in = Members.of(parse(source, json), new Members.Place(source, "$"));
    EventKind<?> kind = kind(in);
    in.allowOnly(names(kind, EVENT));
    return kind.reader().read(in);
  }

  /**
   * Reads one event with its times.
   *
   * @param source what it is called in messages
   * @throws ScenarioException as {@link #read}
   */
  public static TimedEvent timed(JsonNode json, String source) throws ScenarioException {
    return timed(json, new Members.Place(source, "$"));
  }

  private static TimedEvent timed(JsonNode json, Members.Place place) throws ScenarioException {
    Members in = Members.of(json, place);
    EventKind<?> kind = kind(in);
    in.allowOnly(names(kind, AT, UNTIL, EVENT));
    double at = in.atLeastZero(AT, "seconds");
    Event event = kind.reader().read(in);
    if (!in.has(UNTIL)) {
      return TimedEvent.at(at, event);
    }
    if (!event.lasts()) {
      throw place.member(UNTIL).wrong("is not possible, a " + kind.name() + " does not last");
    }
    double until = in.atLeastZero(UNTIL, "seconds");
    if (until <= at) {
      throw place.member(UNTIL).wrong("is " + until + ", expected more than at, which is " + at);
    }
    return new TimedEvent(at, until, event);
  }

  private static EventKind<?> kind(Members in) throws ScenarioException {
    return EventKind.named(in.text(EVENT, "the kind of event"), in.place().member(EVENT));
  }

  private static List<String> names(EventKind<?> kind, String... common) {
    List<String> names = new ArrayList<>(List.of(common));
    names.addAll(kind.members());
    return names;
  }

  private static byte[] text(Path file) throws ScenarioException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new ScenarioException("there is no file " + file + "; check the path", e);
    } catch (IOException e) {
      String why =
          Files.isDirectory(file)
              ? "it is a directory, expected a file of events"
              : Files.isReadable(file) ? "its disk does not deliver it" : "you may not read it";
      throw new ScenarioException(file + " cannot be read: " + why, e);
    }
  }

  private static JsonNode parse(String source, String json) throws ScenarioException {
    return parse(source, json.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode parse(String source, byte[] json) throws ScenarioException {
    try {
      JsonNode root = MAPPER.readTree(json);
      if (root.isMissingNode()) {
        throw new ScenarioException(source + ": is empty, expected JSON");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw new ScenarioException(source + broken(e), e);
    } catch (IOException e) {
      throw new ScenarioException(source + ": is not UTF-8 text: " + e.getMessage(), e);
    }
  }

  private static String broken(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String where = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
    return where + ": is not correct JSON: " + what(e);
  }

  /** Says what is wrong in the text, without what the parser says about itself. */
  private static String what(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return "the text ends too early; is the file complete?";
    }
    String what = e.getOriginalMessage().replaceAll("\\s+", " ").strip();
    return ABOUT_THE_PARSER.matcher(what).replaceAll("");
  }
}
