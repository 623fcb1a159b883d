package org.lukou.runtime.osgi;

import java.lang.System.Logger.Level;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

/** Passes warnings and errors of the bundles' log on to the platform's. */
public final class LogRelay implements LogListener {

  private final System.Logger log = System.getLogger("org.lukou.bundles");

  /** Begins to listen, if a bundle offers a log. The log forgets the listener when it stops. */
  public static void attach(BundleContext context) {
    ServiceReference<LogReaderService> reference =
        context.getServiceReference(LogReaderService.class);
    if (reference != null) {
      context.getService(reference).addLogListener(new LogRelay());
    }
  }

  @Override
  public void logged(LogEntry entry) {
    if (entry.getLogLevel().implies(LogLevel.INFO) || isEcho(entry)) {
      return;
    }
    String source = entry.getBundle() == null ? "" : entry.getBundle().getSymbolicName() + ": ";
    log.log(level(entry), source + entry.getMessage(), entry.getException());
  }

  /** The framework repeats what a component has already said. */
  private static boolean isEcho(LogEntry entry) {
    Throwable cause = entry.getException();
    return entry.getBundle() != null
        && entry.getBundle().getBundleId() == 0
        && cause != null
        && String.valueOf(cause.getMessage()).contains(ServiceException.class.getName());
  }

  private static Level level(LogEntry entry) {
    return entry.getLogLevel() == LogLevel.WARN ? Level.WARNING : Level.ERROR;
  }
}
