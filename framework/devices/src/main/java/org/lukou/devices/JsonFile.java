package org.lukou.devices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import org.lukou.api.device.DeviceException;

/** Reads and writes small files of JSON strictly: nothing unknown, nothing twice. */
final class JsonFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private JsonFile() {}

  static <T> T read(Path file, Class<T> type) throws DeviceException {
    try {
      T content = MAPPER.readValue(Files.readAllBytes(file), type);
      if (content == null) {
        throw new DeviceException(file + ": is null; write an object");
      }
      return content;
    } catch (UnrecognizedPropertyException e) {
      String known =
          e.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      throw new DeviceException(
          "%s: %s: there is no member \"%s\"; there are %s"
              .formatted(file, place(e), e.getPropertyName(), known),
          e);
    } catch (JsonMappingException e) {
      throw new DeviceException("%s: %s: %s".formatted(file, place(e), reason(e)), e);
    } catch (JsonProcessingException e) {
      throw new DeviceException(
          "%s: line %d: is no JSON: %s"
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new DeviceException("%s cannot be read (%s)".formatted(file, e.getMessage()), e);
    }
  }

  private static String reason(JsonMappingException e) {
    return e.getCause() instanceof IllegalArgumentException rule
        ? rule.getMessage()
        : e.getOriginalMessage();
  }

  private static String place(JsonMappingException e) {
    StringBuilder path = new StringBuilder("$");
    for (JsonMappingException.Reference step : e.getPath()) {
      path.append(
          step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
    }
    return path.toString();
  }

  static void writeSecret(Path file, Object content) throws IOException {
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".devices", ".json");
    Files.write(draft, MAPPER.writeValueAsBytes(content)); // temporary files are their owner's only
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
