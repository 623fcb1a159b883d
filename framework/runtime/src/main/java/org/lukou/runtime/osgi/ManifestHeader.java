package org.lukou.runtime.osgi;

import java.util.ArrayList;
import java.util.List;

/** The text of a manifest header that lists clauses. */
final class ManifestHeader {

  private ManifestHeader() {}

  /** Splits a header at the commas outside quotation marks. */
  static List<String> clauses(String header) {
    List<String> clauses = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        clauses.add(header.substring(start, i).strip());
        start = i + 1;
      }
    }
    clauses.add(header.substring(start).strip());
    return clauses;
  }

  /** Returns what stands before the first attribute or directive of a clause. */
  static String name(String clause) {
    int end = clause.indexOf(';');
    return (end < 0 ? clause : clause.substring(0, end)).strip();
  }
}
