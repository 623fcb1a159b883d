package org.lukou.traffic.sim.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.util.regex.Pattern;

/** Words for tokens, places and errors in a document. */
public final class Wording {
  private static final int LONGEST_PLACE = 500;
  private static final int LONGEST_QUOTE = 80;

  /** What the parser says about itself and not about the document. */
  private static final Pattern SOURCE =
      Pattern.compile("\\[Source: .*?; line: (\\d+), column: (\\d+)]");

  private static final Pattern ADVICE =
      Pattern.compile(
          ", from `[^`]*`|: enable `[^`]*` to allow| \\(not recognized as one since [^)]*\\)");

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]");

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
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + shortened(text);
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
    return "not valid JSON"
        + where
        + " (truncated or damaged file?): "
        + plain(e.getOriginalMessage());
  }

  private static String plain(String message) {
    String placed = SOURCE.matcher(message).replaceAll("line $1, column $2");
    return printable(ADVICE.matcher(placed).replaceAll(""));
  }

  /** Returns a text from a document as it can stand in a message: on one line, and not too long. */
  public static String shortened(String text) {
    return printable(
        text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text);
  }

  private static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("?");
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
    return "$"
        + printable(
            text.length() > LONGEST_PLACE
                ? text.substring(0, LONGEST_PLACE) + "..."
                : text.toString());
  }
}
