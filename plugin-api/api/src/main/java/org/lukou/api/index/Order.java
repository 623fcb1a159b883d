package org.lukou.api.index;

/** In what order an answer comes. */
public enum Order {
  /** The latest first. */
  NEWEST_FIRST,
  /** The earliest first. */
  OLDEST_FIRST,
  /** What matches the text best first; only of entries, and only with a text. */
  BEST_FIRST
}
