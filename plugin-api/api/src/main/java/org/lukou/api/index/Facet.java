package org.lukou.api.index;

/** What samples and entries are found and grouped by, each a word. */
public enum Facet {
  /** The id of the run it comes from. */
  RUN,
  /** The id of the device, or of the lane, that it is about. */
  DEVICE,
  /** What was measured, for example {@code queue}; only samples have it. */
  QUANTITY,
  /** The id of the junction it belongs to. */
  JUNCTION,
  /** What an entry is, for example {@code decision}; only entries have it. */
  KIND
}
