package org.lukou.race.page;

import java.util.List;
import java.util.stream.Collectors;

/** Words as the page writes them. */
final class Words {

  private Words() {}

  /** Returns as much of a name as so many characters hold. */
  static String shortened(String name, int room) {
    return name.codePointCount(0, name.length()) > room
        ? name.substring(0, name.offsetByCodePoints(0, room - 1)) + "\u2026"
        : name;
  }

  /** Returns a number of things: "1 seed", "5 seeds". */
  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** Returns words as a shell reads them back. */
  static String command(List<String> words) {
    return words.stream().map(Words::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** Returns seeds, adjacent ones as a range: "1-10, 12". */
  static String ranges(List<Long> sorted) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sorted.size(); i++) {
      int last = i;
      while (last + 1 < sorted.size() && sorted.get(last + 1) == sorted.get(last) + 1) {
        last++;
      }
      text.append(text.length() == 0 ? "" : ", ").append(sorted.get(i));
      if (last > i) {
        text.append('-').append(sorted.get(last));
      }
      i = last;
    }
    return text.toString();
  }
}
