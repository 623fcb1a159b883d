package org.lukou.runtime.osgi;

import java.lang.System.Logger.Level;
import org.apache.felix.framework.Logger;

/** What Felix itself has to say, passed on to the platform's log instead of standard output. */
final class FrameworkLog extends Logger {

  private final System.Logger log = System.getLogger("org.lukou.runtime");

  @Override
  protected void doLog(int level, String message, Throwable cause) {
    Level shown = level <= Logger.LOG_WARNING ? Level.WARNING : Level.DEBUG;
    log.log(shown, cause == null ? message : message + ": " + cause.getMessage());
    if (cause != null) {
      log.log(Level.DEBUG, message, cause);
    }
  }
}
