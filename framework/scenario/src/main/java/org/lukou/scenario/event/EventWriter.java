package org.lukou.scenario.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.TimedEvent;

/** Writes events as the JSON objects that {@link EventReader} reads. */
public final class EventWriter {

  private EventWriter() {}

  /** Returns an event without times. */
  public static ObjectNode json(Event event) {
    return add(event, JsonNodeFactory.instance.objectNode());
  }

  /** Returns an event with its times; {@code until} is left out if it has no end. */
  public static ObjectNode json(TimedEvent timed) {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("at", timed.atSeconds());
    if (!Double.isInfinite(timed.untilSeconds())) {
      out.put("until", timed.untilSeconds());
    }
    return add(timed.event(), out);
  }

  private static ObjectNode add(Event event, ObjectNode out) {
    EventKind<?> kind = EventKind.of(event);
    out.put("event", kind.name());
    kind.write(event, out);
    return out;
  }
}
