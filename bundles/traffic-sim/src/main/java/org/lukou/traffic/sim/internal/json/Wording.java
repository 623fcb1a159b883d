package org.lukou.traffic.sim.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;

/** Words for tokens, places and errors in a document. */
final class Wording {
  private static final int LONGEST_PLACE = 500;

  private Wording() {}

  /** Describes a token; {@code text} is what stands in the file. */
  static String of(JsonToken token, String text) {
    if (token == null) {
      return "the end of the file";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + text;
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NULL -> "null";
      default -> "nothing";
    };
  }

  /** Describes what the parser could not understand. */
  static String syntax(JsonProcessingException e) {
    String where =
        e.getLocation() == null
            ? ""
            : " at line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr();
    return "not valid JSON" + where + " (truncated or damaged file?): " + e.getOriginalMessage();
  }

  /** Returns the JSON path of the value that begins or stands at the token. */
  static String place(JsonStreamContext context, JsonToken token) {
    StringBuilder text = new StringBuilder();
    JsonStreamContext at = token != null && token.isStructStart() ? context.getParent() : context;
    for (; at != null; at = at.getParent()) {
      if (at.inArray()) {
        text.insert(0, "[" + at.getCurrentIndex() + "]");
      } else if (at.inObject() && at.getCurrentName() != null) {
        text.insert(0, "." + at.getCurrentName());
      }
    }
    return text.length() > LONGEST_PLACE
        ? "$" + text.substring(0, LONGEST_PLACE) + "..."
        : "$" + text;
  }
}
