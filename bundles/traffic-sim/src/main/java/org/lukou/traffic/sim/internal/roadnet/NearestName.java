package org.lukou.traffic.sim.internal.roadnet;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;

/** The known name that somebody who mistyped it may have meant. */
final class NearestName {
  private NearestName() {}

  /**
   * Returns the name that needs the fewest letters changed, added or dropped; none if that would be
   * more than half of its letters.
   */
  static Optional<String> of(String mistyped, SortedSet<String> names) {
    return names.stream()
        .filter(name -> mistyped.length() <= 2 * name.length())
        .filter(name -> distance(mistyped, name) <= name.length() / 2)
        .min(Comparator.comparingInt(name -> distance(mistyped, name)));
  }

  /** Levenshtein's distance, row by row. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
