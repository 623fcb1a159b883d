package org.lukou.api.scenario;

/** A scenario cannot be run. The message says what is wrong, where, and what to do. */
public class ScenarioException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates an exception whose message is shown to the user as it is. */
  public ScenarioException(String message) {
    super(message);
  }

  /** Creates an exception whose message is shown to the user as it is. */
  public ScenarioException(String message, Throwable cause) {
    super(message, cause);
  }
}
