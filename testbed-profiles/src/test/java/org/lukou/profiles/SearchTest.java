package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.run.Json;

/** A run is recorded in the index, found again, and replayed. */
@Timeout(120)
class SearchTest {

  private static final String CLOSURE =
      "[{\"at\": 60, \"until\": 90, \"event\": \"lane-closure\"," + " \"lane\": \"road_1_2_0_1\"}]";

  @TempDir private Path directory;

  private Path runs;
  private String run;

  @BeforeEach
  void makesOneRun() throws Exception {
    runs = directory.resolve("runs");
    Path events = Files.writeString(directory.resolve("events.json"), CLOSURE);
    run =
        CommandLineRun.json(runs, "hangzhou", "--duration=600", "--events=" + events)
            .object()
            .path("run")
            .asText();
  }

  private CommandLineRun search(String... arguments) {
    List<String> all = new ArrayList<>(List.of("search", "--runs=" + runs));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private List<JsonNode> rows(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    CommandLineRun found = search(all.toArray(String[]::new));
    assertEquals(0, found.code(), found.err());
    List<JsonNode> rows = new ArrayList<>();
    for (String line : found.out().lines().toList()) {
      rows.add(Json.mapper().readTree(line));
    }
    return rows;
  }

  private List<JsonNode> journal() throws Exception {
    List<JsonNode> entries = new ArrayList<>();
    for (String line : Files.readAllLines(runs.resolve(run).resolve("journal.jsonl"))) {
      entries.add(Json.mapper().readTree(line));
    }
    return entries;
  }

  @Test
  void everyReadingOfTheJournalIsInTheIndex() throws Exception {
    Map<String, Integer> expected = new HashMap<>();
    for (JsonNode tick : journal()) {
      for (JsonNode lane : tick.path("lanes")) {
        if (lane.path("queue").asInt() > 3) {
          expected.merge(
              tick.path("junction").asText() + " " + lane.path("queue").asDouble(),
              1,
              Integer::sum);
        }
      }
    }
    assertFalse(expected.isEmpty());
    Map<String, Integer> found = new HashMap<>();
    for (JsonNode row : rows("queue>3", "--all")) {
      assertEquals(run, row.path("run").asText());
      assertTrue(Math.abs(row.path("longitude").asDouble() - 120.13) < 0.1, row.toString());
      found.merge(
          row.path("junction").asText() + " " + row.path("value").asDouble(), 1, Integer::sum);
    }
    assertEquals(expected, found);
  }

  @Test
  void everyDecisionIsAnEntryWithAllButItsLanes() throws Exception {
    Set<String> expected = new HashSet<>();
    for (JsonNode tick : journal()) {
      if (tick.has("junction")) {
        String junction = tick.path("junction").asText();
        expected.add(junction + ((ObjectNode) tick).without(List.of("junction", "lanes")));
      }
    }
    Set<String> found = new HashSet<>();
    for (JsonNode row : rows("kind:decision", "--all")) {
      found.add(row.path("junction").asText() + row.path("body").asText());
    }
    assertEquals(320, found.size());
    assertEquals(expected, found);
  }

  @Test
  void eventsAndRunsAreFoundByTheirWords() throws Exception {
    List<JsonNode> events = rows("event road_1_2_0_1", "--oldest-first");
    assertEquals(
        List.of("event begun lane-closure road_1_2_0_1", "event ended lane-closure road_1_2_0_1"),
        events.stream().map(row -> row.path("text").asText()).toList());
    List<JsonNode> one = rows("--kind", "run", "--text", "hangzhou finished");
    assertEquals(1, one.size());
    assertEquals(
        run, Json.mapper().readTree(one.get(0).path("body").asText()).path("run").asText());
  }

  @Test
  void pagesFollowEachOther() throws Exception {
    List<JsonNode> whole = rows("quantity:phase", "--all");
    CommandLineRun page = search("quantity:phase", "--json", "--limit=100");
    assertEquals(100, page.out().lines().count());
    String cursor = page.err().replaceAll("(?s).*--after '([^']*)'.*", "$1");
    List<JsonNode> rest = rows("quantity:phase", "--all", "--after=" + cursor);
    assertEquals(whole.subList(100, whole.size()), rest);
  }

  @Test
  void samplesAreTakenTogether() throws Exception {
    List<JsonNode> groups = rows("quantity:queue", "--by=junction", "--percentile=50,95", "--all");
    assertEquals(16, groups.size());
    long samples = groups.stream().mapToLong(group -> group.path("count").asLong()).sum();
    assertEquals(rows("quantity:queue", "--all").size(), samples);
    assertTrue(groups.get(0).has("p95"), groups.get(0).toString());
  }

  @Test
  void anotherRunIsFoundBesideTheFirstAndOneWithoutIndexIsNot() throws Exception {
    CommandLineRun.json(runs, "hangzhou", "--duration=60", "--controller=fixed-time").object();
    CommandLineRun.json(runs, "hangzhou", "--duration=60", "--no-index").object();
    assertEquals(2, rows("kind:run").size());
    assertEquals(1, rows("kind:run", "fixed-time").size());
  }

  @Test
  void aReplayIsIdenticalUnlessADecisionWasAnother() throws Exception {
    CommandLineRun same = CommandLineRun.of("replay", run, "--quiet", "--runs=" + runs);
    assertEquals(0, same.code(), same.err());
    assertEquals("identical: all 322 entries of the journal", same.out().strip());

    Path journal = runs.resolve(run).resolve("journal.jsonl");
    List<String> lines = new ArrayList<>(Files.readAllLines(journal));
    lines.set(100, lines.get(100).replaceAll("\"wantedPhase\":\\d+", "\"wantedPhase\":9"));
    Files.write(journal, lines);
    CommandLineRun other = CommandLineRun.of("replay", run, "--quiet", "--runs=" + runs);
    assertEquals(3, other.code());
    assertTrue(
        other.out().matches("(?s)different after 100 identical entries: .* wantedPhase was 9 .*"),
        other.out());
  }

  @Test
  void aDamagedJournalIsToldWithItsPlace() throws Exception {
    Path journal = runs.resolve(run).resolve("journal.jsonl");
    List<String> lines = new ArrayList<>(Files.readAllLines(journal));
    lines.set(50, lines.get(50).substring(0, 40));
    Files.write(journal, lines);
    CommandLineRun replayed = CommandLineRun.of("replay", run, "--quiet", "--runs=" + runs);
    assertEquals(3, replayed.code(), replayed.err());
    assertTrue(
        replayed
            .out()
            .matches(
                "(?s)different after 50 identical entries: line 51 of the recorded journal is"
                    + " damaged; repeated is the decision at .* s at .*"),
        replayed.out());
    CommandLineRun walk = CommandLineRun.of("replay", run, "--show", "--runs=" + runs);
    assertEquals(1, walk.code());
    assertTrue(walk.err().contains("journal.jsonl, line 51 is damaged"), walk.err());
  }

  @Test
  void everyTermHasAFlag() throws Exception {
    assertEquals(
        rows("quantity:queue value>2 junction:intersection_2_2 last:5m", "--all"),
        rows("--quantity=queue", "--above=2", "--junction=intersection_2_2", "--last=5m", "--all"));
    String box = "120.129,30.269,120.132,30.272";
    List<JsonNode> there = rows("--box", box, "--kind=decision", "--all");
    assertEquals(rows("kind:decision box:" + box, "--all"), there);
    assertEquals(20, there.size());
    there.forEach(row -> assertEquals("intersection_1_1", row.path("junction").asText()));
    assertEquals(0, rows("--until=2020-01-01", "--all").size());
    assertEquals(323, rows("--since=2020-01-01", "--all").size());
  }

  @Test
  void aJournalIsWalkedTickByTick() {
    CommandLineRun walk =
        CommandLineRun.of(
            "replay", run, "--show", "--runs=" + runs, "--junction=intersection_2_2", "--to=90");
    assertEquals(0, walk.code(), walk.err());
    assertEquals(5, walk.out().lines().count(), walk.out());
  }

  @Test
  void badQuestionsAreToldInOneSentence() {
    Stream.of(
            "foo:bar",
            "queue>many",
            "last:3x",
            "last:999999999999d",
            "from:yesterday",
            "box:1,2,3",
            "queue>3 guard",
            "queue>3 queue<2",
            "junction>3")
        .forEach(
            question -> {
              CommandLineRun refused = search(question);
              assertEquals(1, refused.code(), question);
              assertEquals(1, refused.err().lines().count(), refused.err());
            });
    CommandLineRun nowhere =
        CommandLineRun.of("search", "queue>3", "--runs=" + directory.resolve("none"));
    assertEquals(1, nowhere.code());
    assertTrue(nowhere.err().contains("there is no index in"), nowhere.err());
  }
}
