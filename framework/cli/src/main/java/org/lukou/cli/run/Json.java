package org.lukou.cli.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.file.Path;
import org.lukou.api.signal.MovementSet;

/** How records are written as JSON: fields in order, paths as plain text, sets as numbers. */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .addModule(
              new SimpleModule().addSerializer(new PathText()).addSerializer(new MovementNumbers()))
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
