package org.lukou.api.device;

/** Devices cannot be used as asked; the message is for the user. */
public final class DeviceException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates the exception; the message says what is wrong, where, and what to do. */
  public DeviceException(String message) {
    super(message);
  }

  /** Creates the exception with its cause. */
  public DeviceException(String message, Throwable cause) {
    super(message, cause);
  }
}
