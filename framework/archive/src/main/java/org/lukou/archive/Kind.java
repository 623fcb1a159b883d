package org.lukou.archive;

/** What a run records entries of; the constants are the words in the index. */
public final class Kind {

  /** What an algorithm wanted at a junction, and what was commanded. */
  public static final String DECISION = "decision";

  /** What happened to an event of the scenario. */
  public static final String EVENT = "event";

  /** A run as a whole, once it is over. */
  public static final String RUN = "run";

  private Kind() {}
}
