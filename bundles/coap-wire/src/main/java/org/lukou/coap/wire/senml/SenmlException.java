package org.lukou.coap.wire.senml;

/** A pack that is not SenML; the message says what is wrong with it. */
public final class SenmlException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates the exception; the message says what is wrong. */
  public SenmlException(String message) {
    super(message);
  }

  /** Creates the exception with its cause. */
  public SenmlException(String message, Throwable cause) {
    super(message, cause);
  }
}
