package org.lukou.output;

/**
 * A name as CityFlow's replay can hold it: blanks, commas, semicolons and control characters, which
 * separate things there, become {@code %} and two hexadecimal digits, and so does {@code %}.
 */
final class ReplayName {

  private ReplayName() {}

  static String of(String id) {
    StringBuilder name = new StringBuilder();
    id.chars().forEach(character -> append(name, (char) character));
    return name.toString();
  }

  private static void append(StringBuilder name, char c) {
    if (c <= ' ' || c == ',' || c == ';' || c == '%') {
      name.append('%').append(Character.forDigit(c >> 4, 16));
      name.append(Character.forDigit(c & 15, 16));
    } else {
      name.append(c);
    }
  }
}
