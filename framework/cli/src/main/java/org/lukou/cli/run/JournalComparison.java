package org.lukou.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
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
          return new JournalComparison(entries, difference(was, is));
        }
      }
    } catch (IOException e) {
      throw new RunException("a journal cannot be read: " + e.getMessage(), e);
    }
  }

  private static BufferedReader open(Path run) throws IOException, RunException {
    Path file = run.resolve(JournalFile.NAME);
    try {
      return Files.newBufferedReader(file);
    } catch (NoSuchFileException e) {
      throw new RunException(
          "%s is gone; without it the decisions cannot be compared".formatted(file), e);
    }
  }

  private static String difference(String was, String is) throws IOException {
    if (was == null) {
      return "the recorded journal ends before " + name(Json.mapper().readTree(is));
    }
    JsonNode recorded = Json.mapper().readTree(was);
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
    return name(recorded) + ": " + String.join("; ", fields);
  }

  private static String name(JsonNode entry) {
    return entry.has("junction")
        ? "the decision at %s s at %s"
            .formatted(entry.path("timeSeconds").asText(), entry.path("junction").asText())
        : "the event at %s s".formatted(entry.path("timeSeconds").asText());
  }
}
