package org.lukou.cli.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.file.Path;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.scenario.TimedEvent;
import org.lukou.api.signal.MovementSet;
import org.lukou.scenario.event.EventReader;
import org.lukou.scenario.event.EventWriter;

/**
 * How records are written as JSON: fields in order, paths as plain text, sets as numbers, events as
 * in a file of events.
 */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .addModule(
              new SimpleModule()
                  .addSerializer(new PathText())
                  .addSerializer(new MovementNumbers())
                  .addSerializer(new EventObject())
                  .addSerializer(new TimedEventObject())
                  .addDeserializer(TimedEvent.class, new TimedEventReader()))
          .build();

  private Json() {}

  /** Returns the mapper; thread-safe. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  private static final class MovementNumbers extends StdSerializer<MovementSet> {
    private static final long serialVersionUID = 1L;

    MovementNumbers() {
      super(MovementSet.class);
    }

    @Override
    public void serialize(MovementSet set, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      int[] movements = set.stream().toArray();
      out.writeArray(movements, 0, movements.length);
    }
  }

  private static final class EventObject extends StdSerializer<Event> {
    private static final long serialVersionUID = 1L;

    EventObject() {
      super(Event.class);
    }

    @Override
    public void serialize(Event event, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeTree(EventWriter.json(event));
    }
  }

  private static final class TimedEventObject extends StdSerializer<TimedEvent> {
    private static final long serialVersionUID = 1L;

    TimedEventObject() {
      super(TimedEvent.class);
    }

    @Override
    public void serialize(TimedEvent event, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeTree(EventWriter.json(event));
    }
  }

  private static final class TimedEventReader extends StdDeserializer<TimedEvent> {
    private static final long serialVersionUID = 1L;

    TimedEventReader() {
      super(TimedEvent.class);
    }

    @Override
    public TimedEvent deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      try {
        return EventReader.timed(in.readValueAsTree(), "an event of the record");
      } catch (ScenarioException e) {
        throw new JsonMappingException(in, e.getMessage(), e);
      }
    }
  }

  private static final class PathText extends StdSerializer<Path> {
    private static final long serialVersionUID = 1L;

    PathText() {
      super(Path.class);
    }

    @Override
    public void serialize(Path path, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(path.toString());
    }
  }
}
