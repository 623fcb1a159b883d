package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.Json;

/** What happens to the default city on the way: from a file, from its profile, or from a shell. */
class EventsTest {

  private static final String TWO =
      """
      [{"at": 100, "until": 250.5, "event": "road-closure", "road": "road_1_1_0"},
       {"at": 200, "event": "incident", "lane": "road_2_1_0_1", "atMetres": 300, "lengthMetres": 6}]
      """;

  @TempDir private Path directory;
  private Path runs;

  @Test
  void eventsChangeTheRunAndAreRecordedAndRepeated() throws Exception {
    runs = directory.resolve("plain");
    String plain = hangzhou().object().path("digest").asText();
    runs = directory.resolve("events");
    JsonNode result = hangzhou("--events=" + file(TWO)).object();
    assertNotEquals(plain, result.path("digest").asText());
    assertEquals("[]", result.path("warnings").toString());
    assertEquals(
        List.of("100.0 BEGUN road-closure", "200.0 BEGUN incident", "251.0 ENDED road-closure"),
        eventsInJournal());
    JsonNode record = CommandLineRun.onlyRecord(runs);
    assertEquals(64, record.path("inputs").path("events").asText().length());
    assertEquals("road_1_1_0", record.at("/spec/events/0/road").asText());
    Files.delete(directory.resolve("events.json"));
    assertSameAgain();
  }

  @Test
  void theSameFileIsValidatedAndRunFromTheProfile() throws Exception {
    runs = directory.resolve("option");
    String digest = hangzhou("--events=" + file(TWO)).object().path("digest").asText();
    runs = directory.resolve("profile");
    Path city = cityWithEvents();
    CommandLineRun valid = CommandLineRun.of("validate", "" + city);
    assertEquals(ExitCode.OK, valid.code(), valid.err());
    assertTrue(valid.out().contains("events       2"), valid.out());
    JsonNode result = CommandLineRun.json(runs, "" + city, "--duration=400").object();
    assertEquals(digest, result.path("digest").asText());
    file(TWO.replace("road_1_1_0", "road_1_1_9"));
    CommandLineRun invalid = CommandLineRun.of("validate", "" + city);
    assertEquals(ExitCode.FAILED, invalid.code());
    assertTrue(invalid.err().contains("events.json: $[0].road"), invalid.err());
  }

  @Test
  void anEventThatCannotBeIsRefusedBeforeTheRun() throws Exception {
    runs = directory.resolve("runs");
    refused(TWO.replace("road_1_1_0", "road_1_1_9"), "$[0].road", "no road", "Did you mean");
    refused(TWO.replace("road_2_1_0_1", "road_2_1_0_x"), "$[1].lane", "no lane");
    refused(TWO.replace("300", "30000"), "$[1].atMetres", "is only");
    refused(TWO.replace("\"until\"", "\"untill\""), "$[0].untill", "at, until, event, road");
  }

  @Test
  void anEventThatTheWorldRefusesIsAWarningAndOneTooLateToo() throws Exception {
    runs = directory.resolve("runs");
    JsonNode result =
        hangzhou(
                "--events="
                    + file(
                        """
                        [{"at": 9, "event": "speed", "vehicle": "nobody", "metresPerSecond": 3},
                         {"at": 4000, "event": "road-closure", "road": "road_1_1_0"}]
                        """))
            .object();
    assertTrue(result.at("/warnings/0").asText().contains("1 of 2"), result.toString());
    assertTrue(result.at("/warnings/1").asText().contains("nobody"), result.toString());
    assertEquals(List.of("9.0 REFUSED speed"), eventsInJournal());
  }

  @Test
  void whatAShellLetsHappenIsRecordedWithItsTimesAndRepeated() throws Exception {
    runs = directory.resolve("runs");
    InputStream stdin = System.in;
    String lines =
        """
        await 50
        event '{"event": "lane-closure", "lane": "road_1_1_0_1"}'
        event '{"event": "lane-closure", "lane": "road_1_1_0_8"}'
        event '{"event": "lane-closure"}'
        await 200
        events
        end 1
        end 7
        await 2400
        events
        """;
    System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    try {
      CommandLineRun.of("shell", "hangzhou", "--speed=400", "--runs=" + runs, "--duration=2400");
    } finally {
      System.setIn(stdin);
    }
    JsonNode events = CommandLineRun.onlyRecord(runs).at("/spec/events");
    assertEquals(1, events.size(), events.toString());
    assertEquals("road_1_1_0_1", events.at("/0/lane").asText());
    assertTrue(events.at("/0/at").asDouble() >= 50, events.toString());
    assertTrue(events.at("/0/until").asDouble() >= 200, events.toString());
    assertSameAgain();
  }

  private void assertSameAgain() throws Exception {
    Path record = runs.resolve(CommandLineRun.onlyRecord(runs).path("run").asText());
    Path others = directory.resolve("again");
    CommandLineRun again =
        CommandLineRun.of("run", "--quiet", "--runs=" + others, "--again=" + record);
    assertEquals(ExitCode.OK, again.code(), again.err());
    assertTrue(again.err().contains("identical to"), again.err());
  }

  private void refused(String events, String... words) throws Exception {
    CommandLineRun refused = hangzhou("--events=" + file(events));
    assertEquals(ExitCode.FAILED, refused.code());
    assertFalse(refused.err().contains("\tat "), refused.err());
    for (String word : words) {
      assertTrue(refused.err().contains(word), word + " is not in: " + refused.err());
    }
  }

  private List<String> eventsInJournal() throws Exception {
    Path run = runs.resolve(CommandLineRun.onlyRecord(runs).path("run").asText());
    return Files.readAllLines(run.resolve("journal.jsonl")).stream()
        .filter(line -> line.contains("\"outcome\""))
        .map(EventsTest::shortly)
        .toList();
  }

  private static String shortly(String line) {
    try {
      JsonNode report = Json.mapper().readTree(line);
      return report.path("timeSeconds").asText()
          + " "
          + report.path("outcome").asText()
          + " "
          + report.at("/event/event").asText();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private CommandLineRun hangzhou(String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "hangzhou";
    all[1] = "--duration=400";
    System.arraycopy(options, 0, all, 2, options.length);
    return CommandLineRun.json(runs, all);
  }

  private Path file(String events) throws Exception {
    return Files.writeString(directory.resolve("events.json"), events);
  }

  private Path cityWithEvents() throws Exception {
    Path city = Files.createDirectory(directory.resolve("city"));
    for (String name : List.of("network.json", "demand.json")) {
      Files.copy(Path.of("hangzhou", name), city.resolve(name));
    }
    String profile = Files.readString(Path.of("hangzhou/profile.json"));
    Files.writeString(
        city.resolve("profile.json"),
        profile.replace("\"laneChange\": false", "\"events\": \"../events.json\""));
    return city;
  }
}
