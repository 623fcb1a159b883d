package org.lukou.race;

/** A race cannot go on. The message says what is wrong, where, and what to do. */
public final class RaceException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates an exception whose message is shown to the user as it is. */
  public RaceException(String message) {
    super(message);
  }

  /** Creates an exception whose message is shown to the user as it is. */
  public RaceException(String message, Throwable cause) {
    super(message, cause);
  }
}
