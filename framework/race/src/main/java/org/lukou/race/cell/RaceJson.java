package org.lukou.race.cell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * How the records of a race are written and read: the same bytes on every Java, for which numbers
 * are not left to its {@code Double.toString}; strictly read.
 */
public final class RaceJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private static final JsonMapper SORTED =
      MAPPER.rebuild().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  private RaceJson() {}

  /** Returns the mapper; thread-safe. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** Returns the canonical form of a value: members in the order of their names, no blanks. */
  public static byte[] canonical(Object value) {
    try {
      JsonNode tree = MAPPER.valueToTree(value);
      return SORTED.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of a race can always be written", e);
    }
  }

  /** Returns the SHA-256 of a value's canonical form, in lower-case hexadecimal. */
  public static String digest(Object value) {
    return Sha256.of(canonical(value));
  }
}
