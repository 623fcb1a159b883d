package org.lukou.cli.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A way through the journal of a run, tick by tick.
 *
 * @param junction the only junction to look at, null for all
 * @param fromSeconds when to begin, in seconds of the run
 * @param toSeconds when to end, in seconds of the run
 */
public record JournalWalk(String junction, double fromSeconds, double toSeconds) {

  private static final String LINE = "%8s  %-20s  %-22s  %5s  %6s  %5s  %-9s  %s%n";

  /**
   * Prints a line a decision.
   *
   * @param run directory of the run
   * @throws RunException if it has no journal, or that cannot be read
   */
  public void print(Path run, PrintWriter out) throws RunException {
    Path file = run.resolve(JournalFile.NAME);
    try (BufferedReader journal = Files.newBufferedReader(file)) {
      out.printf(
          LINE, "time", "junction", "controller", "phase", "wanted", "shown", "queues", "reason");
      long found = 0;
      long number = 1;
      for (String line = journal.readLine(); line != null; line = journal.readLine()) {
        JsonNode entry = entry(line, number++, file);
        if (wants(entry)) {
          print(entry, out);
          found++;
        }
      }
      if (found == 0) {
        throw new RunException(
            "no entry of %s is at %s between %s and %s s"
                .formatted(
                    file, junction == null ? "any junction" : junction, fromSeconds, toSeconds));
      }
    } catch (NoSuchFileException e) {
      throw new RunException("%s is gone; there is nothing to show".formatted(file), e);
    } catch (CharacterCodingException e) {
      throw new RunException("%s is damaged: it is not UTF-8 text".formatted(file), e);
    } catch (IOException e) {
      throw new RunException("%s cannot be read: %s".formatted(file, e), e);
    }
  }

  private static JsonNode entry(String line, long number, Path file) throws RunException {
    try {
      return Json.mapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw new RunException(
          "%s, line %d is damaged: %s".formatted(file, number, e.getOriginalMessage()), e);
    }
  }

  private boolean wants(JsonNode entry) {
    double seconds = entry.path("timeSeconds").asDouble();
    return seconds >= fromSeconds
        && seconds <= toSeconds
        && (junction == null || junction.equals(entry.path("junction").asText()));
  }

  private static void print(JsonNode entry, PrintWriter out) {
    String time = entry.path("timeSeconds").asText();
    if (!entry.has("junction")) {
      out.printf("%8s  event %s: %s%n", time, entry.path("outcome").asText(), entry.path("event"));
      return;
    }
    StringBuilder queues = new StringBuilder();
    entry
        .path("lanes")
        .forEach(lane -> queues.append(queues.isEmpty() ? "" : ",").append(lane.path("queue")));
    JsonNode command = entry.path("command");
    String shown = command.path("phase").asText();
    out.printf(
        LINE,
        time,
        entry.path("junction").asText(),
        entry.path("controller").asText(),
        entry.path("phase").asText(),
        entry.path("wantedPhase").asText(),
        command.path("interval").asText().equals("GREEN") ? shown : "->" + shown,
        queues,
        entry.path("reason").asText());
  }
}
