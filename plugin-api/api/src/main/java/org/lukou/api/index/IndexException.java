package org.lukou.api.index;

/** An index that cannot do what is asked; the message says why, where, and what to do. */
public class IndexException extends Exception {

  private static final long serialVersionUID = 1;

  /** With a sentence for the user. */
  public IndexException(String message) {
    super(message);
  }

  /** With a sentence for the user, and what caused it. */
  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
