package org.lukou.benchmarks.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The reference's figures of every setting that was run on it, from {@code reference.csv}. */
final class References {

  private final Map<List<String>, Reference> byKey = new HashMap<>();

  /** Reads the table. */
  static References read() {
    References references = new References();
    for (List<String> row : Csv.rows("reference.csv")) {
      references.byKey.put(
          row.subList(0, 4),
          new Reference(
              Double.parseDouble(row.get(4)),
              Double.parseDouble(row.get(5)),
              number(row.get(6)),
              number(row.get(7))));
    }
    return references;
  }

  private References() {}

  private static OptionalDouble number(String text) {
    return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }

  /** Returns what the reference gives, if this setting was run on it. */
  Optional<Reference> of(Setting setting, Cell cell) {
    return Optional.ofNullable(
        byKey.get(
            List.of(
                Integer.toString(setting.intervalSeconds()),
                setting.laneChange() ? "on" : "off",
                cell.flow().label(),
                cell.rule().label())));
  }
}
