package org.lukou.cli.run;

/** A run that was told to end before it began; its record says so. */
public final class RunInterruptedException extends RunException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception whose message is shown to the user as it is. */
  public RunInterruptedException(String message) {
    super(message);
  }
}
