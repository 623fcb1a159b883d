package org.lukou.cli.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Two journals of the same scenario side by side, entry by entry.
 *
 * @param entries how many entries were compared and found equal
 * @param difference where they part, in words; empty if they are the same to the last bit
 */
public record JournalComparison(long entries, String difference) {

  /**
   * Compares the journals of two runs.
   *
   * @param before directory of the recorded run
   * @param now directory of the run that repeats it
   * @throws RunException if one cannot be read
   */
  public static JournalComparison of(Path before, Path now) throws RunException {
    try (BufferedReader recorded = open(before);
        BufferedReader replayed = open(now)) {
      for (long entries = 0; ; entries++) {
        String was = recorded.readLine();
        String is = replayed.readLine();
        if (was == null && is == null) {
          return new JournalComparison(entries, "");
        }
        if (was == null || !was.equals(is)) {
          return new JournalComparison(entries, difference(entries + 1, was, is));
        }
      }
    } catch (IOException e) {
      throw new RunException("a journal cannot be read: " + e.getMessage(), e);
    }
  }

  private static BufferedReader open(Path run) throws IOException, RunException {
    Path file = run.resolve(JournalFile.NAME);
    try {
      InputStream bytes = Files.newInputStream(file); // whatever is no text there is a difference
      return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      throw new RunException(
          "%s is gone; without it the decisions cannot be compared".formatted(file), e);
    }
  }

  private static String difference(long line, String was, String is) throws IOException {
    if (was == null) {
      return "the recorded journal ends before " + name(Json.mapper().readTree(is));
    }
    JsonNode recorded = entry(was);
    if (recorded == null) {
      return "line %d of the recorded journal is damaged; %s"
          .formatted(
              line,
              is == null
                  ? "the repeated run's journal ends there"
                  : "repeated is " + name(Json.mapper().readTree(is)));
    }
    if (is == null) {
      return "the repeated run's journal ends before " + name(recorded);
    }
    JsonNode replayed = Json.mapper().readTree(is);
    if (!name(recorded).equals(name(replayed))) {
      return "recorded is %s, repeated %s".formatted(name(recorded), name(replayed));
    }
    List<String> fields = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>();
    recorded.fieldNames().forEachRemaining(names::add);
    replayed.fieldNames().forEachRemaining(names::add);
    for (String field : names) {
      if (!recorded.path(field).equals(replayed.path(field))) {
        fields.add(
            "%s was %s and is %s".formatted(field, recorded.path(field), replayed.path(field)));
      }
    }
    return name(recorded)
        + ": "
        + (fields.isEmpty() ? "it is written otherwise" : String.join("; ", fields));
  }

  /** Returns an entry of a journal, null if the line is none. */
  private static JsonNode entry(String line) {
    try {
      JsonNode entry = Json.mapper().readTree(line);
      return entry.has("timeSeconds") ? entry : null;
    } catch (JsonProcessingException damaged) {
      return null;
    }
  }

  private static String name(JsonNode entry) {
    return entry.has("junction")
        ? "the decision at %s s at %s"
            .formatted(entry.path("timeSeconds").asText(), entry.path("junction").asText())
        : "the event at %s s".formatted(entry.path("timeSeconds").asText());
  }
}
