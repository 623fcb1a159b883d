package org.lukou.archive.exchange;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name its header
 * @param type what its cells are
 * @param cell returns the cell of a row: a Long, a String or a Double, null only of {@link
 *     Type#DEGREES}
 */
record Column<T>(String name, Type type, Function<T, Object> cell) {

  /** What the cells of a column are. */
  enum Type {
    /** Milliseconds since 1970-01-01 UTC. */
    TIME,
    /** Any text, never absent. */
    TEXT,
    /** A number of any bits, never absent. */
    NUMBER,
    /** A longitude or latitude, absent where nobody knows. */
    DEGREES
  }
}
