package org.lukou.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.StringJoiner;
import org.lukou.api.journal.EventReport;
import org.lukou.api.journal.Tick;
import org.lukou.api.signal.SignalInterval;
import org.lukou.scenario.event.EventWriter;

/** The words by which entries of a run are found. */
final class EntryText {

  private EntryText() {}

  static String of(Tick tick) {
    boolean shown = tick.command().interval() == SignalInterval.GREEN;
    int phase = tick.command().phase();
    StringBuilder text = new StringBuilder(tick.controller());
    text.append(" wants phase ").append(tick.wantedPhase());
    text.append(shown ? ", shows phase " : ", changes to phase ").append(phase);
    if (!tick.reason().isEmpty()) {
      boolean followed = phase == tick.wantedPhase();
      text.append(followed ? "; guard would refuse: " : "; guard refused: ").append(tick.reason());
    }
    return text.toString();
  }

  static String of(EventReport report) {
    StringJoiner words = new StringJoiner(" ");
    words.add("event").add(report.outcome().name().toLowerCase(Locale.ROOT));
    addWords(EventWriter.json(report.event()), words);
    return report.reason().isEmpty() ? words.toString() : words + ": " + report.reason();
  }

  /** Adds every text in an event: what it is, and the roads, lanes or vehicles that it names. */
  private static void addWords(JsonNode json, StringJoiner words) {
    if (json.isTextual()) {
      words.add(json.asText());
    }
    json.forEach(child -> addWords(child, words));
  }
}
