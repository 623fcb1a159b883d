package org.lukou.runtime.osgi;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.framework.util.FelixConstants;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;

/** One running Felix with an empty cache. */
public final class EmbeddedFramework implements AutoCloseable {

  private static final long STOP_MILLIS = 30_000;

  private final Framework framework;

  private EmbeddedFramework(Framework framework) {
    this.framework = framework;
  }

  /**
   * Starts a framework without bundles.
   *
   * @param storage its cache, emptied first
   * @throws BundleException if it does not start, for example because another uses the cache
   */
  public static EmbeddedFramework start(Path storage) throws BundleException {
    EmbeddedFramework embedded =
        new EmbeddedFramework(new FrameworkFactory().newFramework(settings(storage)));
    try {
      embedded.framework.start();
      return embedded;
    } catch (BundleException | RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  /** Returns the context of the system bundle. */
  public BundleContext context() {
    return framework.getBundleContext();
  }

  /** Stops every bundle and the framework, and waits until both are gone. */
  @Override
  public void close() {
    try {
      framework.stop();
      FrameworkEvent event = framework.waitForStop(STOP_MILLIS);
      if (event.getType() == FrameworkEvent.WAIT_TIMEDOUT) {
        throw new IllegalStateException("the OSGi framework did not stop in time");
      }
    } catch (BundleException e) {
      throw new IllegalStateException("the OSGi framework did not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, Object> settings(Path storage) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(Constants.FRAMEWORK_STORAGE, storage.toString());
    settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
    settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SystemPackages.header());
    // A probe bundle may bear the name and version of the bundle it stands for.
    settings.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
    settings.put(FelixConstants.SERVICE_URLHANDLERS_PROP, "false");
    // The resolver's own threads would outlive the framework by a minute.
    settings.put(FelixConstants.RESOLVER_PARALLELISM, "1");
    settings.put(FelixConstants.LOG_LOGGER_PROP, new FrameworkLog());
    return settings;
  }
}
