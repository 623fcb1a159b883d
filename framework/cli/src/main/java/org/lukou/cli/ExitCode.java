package org.lukou.cli;

/** The exit codes of every command. */
public final class ExitCode {

  /** Everything asked for was done. */
  public static final int OK = 0;

  /** Something given to the command cannot be used, or a run failed; a message says what. */
  public static final int FAILED = 1;

  /** The command line itself is wrong. */
  public static final int USAGE = 2;

  /** A repeated run did not give the recorded result. */
  public static final int DIFFERENT = 3;

  /** The run was interrupted; its record says how far it came. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
