package org.lukou.cli.run;

/** Whether progress is read by a person at a terminal, as the launcher script found out. */
public final class Terminal {

  private static final String PROPERTY = "lukou.terminal";

  private Terminal() {}

  /** Returns whether stderr is a terminal, on which lines may be rewritten. */
  public static boolean isThere() {
    return Boolean.getBoolean(PROPERTY);
  }
}
