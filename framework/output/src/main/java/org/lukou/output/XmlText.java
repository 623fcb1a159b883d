package org.lukou.output;

/** Text as XML 1.0 allows it: characters that it cannot hold in any form become U+FFFD. */
final class XmlText {

  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  static String of(String text) {
    return text.codePoints()
        .map(character -> allowed(character) ? character : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Returns text for a comment, which must not hold two hyphens in a row. */
  static String comment(String text) {
    return of(text).replaceAll("-(?=-)", "- ");
  }

  /** The production Char of the recommendation. */
  private static boolean allowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
