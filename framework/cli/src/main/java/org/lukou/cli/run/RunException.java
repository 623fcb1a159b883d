package org.lukou.cli.run;

/** A run cannot go on. The message says what is wrong, where, and what to do. */
public class RunException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates an exception whose message is shown to the user as it is. */
  public RunException(String message) {
    super(message);
  }

  /** Creates an exception whose message is shown to the user as it is. */
  public RunException(String message, Throwable cause) {
    super(message, cause);
  }
}
