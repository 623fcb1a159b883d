package org.lukou.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import org.lukou.api.journal.EventReport;
import org.lukou.api.journal.Tick;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalCommand;
import org.lukou.scenario.event.EventWriter;

/**
 * The whole of an entry of a run as JSON, named as in the run's journal file; of a decision all but
 * the lanes, which are samples.
 */
final class EntryBody {

  private static final JsonFactory JSON = new JsonFactory();

  private EntryBody() {}

  static String of(Tick tick) throws IOException {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeNumberField("timeSeconds", tick.timeSeconds());
      out.writeStringField("controller", tick.controller());
      out.writeNumberField("phase", tick.phase());
      out.writeNumberField("phaseSeconds", tick.phaseSeconds());
      out.writeNumberField("wantedPhase", tick.wantedPhase());
      out.writeFieldName("command");
      write(tick.command(), out);
      out.writeStringField("reason", tick.reason());
      out.writeEndObject();
    }
    return text.toString();
  }

  private static void write(SignalCommand command, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("junction", command.junction());
    out.writeNumberField("phase", command.phase());
    out.writeStringField("interval", command.interval().name());
    write("green", command.green(), out);
    write("yellow", command.yellow(), out);
    out.writeEndObject();
  }

  private static void write(String name, MovementSet movements, JsonGenerator out)
      throws IOException {
    int[] numbers = movements.stream().toArray();
    out.writeFieldName(name);
    out.writeArray(numbers, 0, numbers.length);
  }

  static String of(EventReport report) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("timeSeconds", report.timeSeconds());
    body.put("outcome", report.outcome().name());
    body.set("event", EventWriter.json(report.event()));
    body.put("reason", report.reason());
    return body.toString();
  }
}
