package org.lukou.runtime.profile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.JsonNodeReader;
import java.io.IOException;
import java.nio.file.Path;

/** Reads JSON with the place of every value; refuses a second key of the same name. */
final class StrictJson {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private final JsonNodeReader reader =
      JsonNodeReader.builder().jsonMapper(mapper).locationAware().build();

  JsonNode read(Path file, String text) throws ProfileException {
    try {
      JsonNode node = parse(text);
      if (node == null || node.isMissingNode()) {
        throw new ProfileException(file + " is empty. Write a profile into it.");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new ProfileException(broken(file, e), e);
    } catch (IOException e) {
      throw new ProfileException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private JsonNode parse(String text) throws IOException {
    try {
      return reader.readTree(text, InputFormat.JSON);
    } catch (IllegalArgumentException e) {
      // the reader wraps what the parser says
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static String broken(Path file, JsonProcessingException e) {
    JsonLocation place = e.getLocation();
    String where =
        place == null ? "" : ", line " + place.getLineNr() + ", column " + place.getColumnNr();
    return file
        + where
        + ": this is not complete JSON: "
        + e.getOriginalMessage().replaceAll("\\s+", " ").strip()
        + ". Correct it there, or restore the file.";
  }
}
