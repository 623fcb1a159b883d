package org.lukou.race.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * HTML that is well-formed XML too, whatever names come in: all text and all attributes are
 * escaped, and every element is closed in its order.
 */
final class Markup {

  private static final Set<String> ON_A_NEW_LINE =
      Set.of("body", "section", "h1", "h2", "h3", "p", "table", "tr", "figure", "svg", "g", "li");

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an element; {@code attributes} are names and values in turn. */
  Markup open(String element, Object... attributes) {
    begin(element, attributes);
    text.append('>');
    open.push(element);
    return this;
  }

  /** Ends the element that was begun last. */
  Markup close() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Adds an element that has no content by its nature. */
  Markup empty(String element, Object... attributes) {
    begin(element, attributes);
    text.append("/>");
    return this;
  }

  /** Adds an element with a text in it. */
  Markup element(String element, String content, Object... attributes) {
    return open(element, attributes).text(content).close();
  }

  /** Adds text. */
  Markup text(String content) {
    escape(content);
    return this;
  }

  private void begin(String element, Object... attributes) {
    if (ON_A_NEW_LINE.contains(element)) {
      text.append('\n');
    }
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      Object value = attributes[i + 1];
      attribute(value instanceof Double number ? Numbers.place(number) : String.valueOf(value));
      text.append('"');
    }
  }

  private void attribute(String content) {
    int from = text.length();
    escape(content);
    String escaped = text.substring(from).replace("\"", "&quot;");
    text.setLength(from);
    text.append(escaped);
  }

  private void escape(String content) {
    content
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                default -> text.appendCodePoint(allowed(c) ? c : 0xFFFD);
              }
            });
  }

  /** XML 1.0, production 2. */
  private static boolean allowed(int c) {
    return (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF || isBlank(c);
  }

  private static boolean isBlank(int c) {
    return c == '\t' || c == '\n' || c == '\r';
  }

  /**
   * Returns what has been written.
   *
   * @throws IllegalStateException if an element is still open
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return text.toString();
  }
}
