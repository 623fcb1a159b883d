package org.lukou.runtime.profile;

/**
 * A profile that cannot be used. The message is written for the user: the file, the place in it,
 * what is wrong, and what to do.
 */
public class ProfileException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A message for the user. */
  public ProfileException(String message) {
    super(message);
  }

  /** A message for the user, and what led to it. */
  public ProfileException(String message, Throwable cause) {
    super(message, cause);
  }
}
