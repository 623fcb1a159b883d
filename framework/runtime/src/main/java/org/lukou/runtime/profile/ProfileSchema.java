package org.lukou.runtime.profile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The JSON Schema of a profile that we ship, and its complaints in plain words. */
final class ProfileSchema {

  private static final int SHOWN = 5;

  private final JsonSchema schema;

  ProfileSchema() {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();
    try (InputStream in = ProfileSchema.class.getResourceAsStream("profile.schema.json")) {
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void check(Path file, JsonNode profile) throws ProfileException {
    List<ValidationMessage> complaints = new ArrayList<>(schema.validate(profile));
    if (complaints.isEmpty()) {
      return;
    }
    String text =
        complaints.stream()
            .limit(SHOWN)
            .map(complaint -> file + place(complaint) + sentence(complaint))
            .collect(Collectors.joining(System.lineSeparator()));
    int more = complaints.size() - SHOWN;
    throw new ProfileException(
        more > 0 ? text + System.lineSeparator() + "and " + more + " more." : text);
  }

  private static String place(ValidationMessage complaint) {
    JsonLocation location =
        complaint.getInstanceNode() == null
            ? null
            : JsonNodes.tokenLocationOf(complaint.getInstanceNode());
    String line = location == null ? "" : ", line " + location.getLineNr();
    String pointer = complaint.getInstanceLocation().toString();
    return line + (pointer.isEmpty() ? "" : ", " + pointer) + ": ";
  }

  private String sentence(ValidationMessage complaint) {
    String property = complaint.getProperty();
    return switch (complaint.getType()) {
      case "additionalProperties" -> unknownKey(property, siblings(complaint));
      case "required" -> "the key \"" + property + "\" is missing. Add it.";
      case "pattern" ->
          quoted(complaint) + " does not have the form " + title(complaint) + ". Correct it.";
      case "type" ->
          quoted(complaint) + " is of the wrong type: " + complaint.getError() + ". Correct it.";
      case "enum", "const" ->
          quoted(complaint)
              + " is not allowed here; allowed is "
              + complaint.getSchemaNode()
              + ". Correct it.";
      default -> quoted(complaint) + " is wrong: it " + complaint.getError() + ". Correct it.";
    };
  }

  private static String unknownKey(String key, List<String> known) {
    String allowed =
        known.isEmpty()
            ? "its form is not allowed"
            : "the keys here are " + String.join(", ", known);
    return "the key \""
        + key
        + "\" is unknown; "
        + allowed
        + "."
        + Suggestion.didYouMean(key, known)
        + " Correct or remove it.";
  }

  private List<String> siblings(ValidationMessage complaint) {
    List<String> names = new ArrayList<>();
    parent(complaint).path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private String title(ValidationMessage complaint) {
    return parent(complaint).path("title").asText(complaint.getError());
  }

  private JsonNode parent(ValidationMessage complaint) {
    return schema
        .getSchemaNode()
        .at(complaint.getSchemaLocation().getFragment().getParent().toString());
  }

  private static String quoted(ValidationMessage complaint) {
    JsonNode node = complaint.getInstanceNode();
    return node == null || node.isContainerNode() ? "the value" : node.toString();
  }
}
