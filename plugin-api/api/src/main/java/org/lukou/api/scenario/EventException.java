package org.lukou.api.scenario;

/** An event cannot take effect. The message says why, in a sentence without a full stop. */
public class EventException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates an exception whose message is shown to the user as it is. */
  public EventException(String message) {
    super(message);
  }
}
