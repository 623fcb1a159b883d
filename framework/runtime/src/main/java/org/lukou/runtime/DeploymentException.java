package org.lukou.runtime;

/**
 * A deployment that was refused or taken back. The message is written for the user and tells what
 * is active now.
 */
public class DeploymentException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A message for the user. */
  public DeploymentException(String message) {
    super(message);
  }

  /** A message for the user, and what led to it. */
  public DeploymentException(String message, Throwable cause) {
    super(message, cause);
  }
}
