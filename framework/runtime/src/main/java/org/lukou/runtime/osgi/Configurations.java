package org.lukou.runtime.osgi;

import java.io.IOException;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Hands properties to Configuration Admin. */
public final class Configurations {

  private final ConfigurationAdmin admin;

  private Configurations(ConfigurationAdmin admin) {
    this.admin = admin;
  }

  /** Returns whether a bundle offers Configuration Admin. */
  public static boolean available(BundleContext context) {
    return context.getServiceReference(ConfigurationAdmin.class) != null;
  }

  /**
   * Applies all configurations.
   *
   * @param byPid properties by {@code pid} or {@code factoryPid~name}
   * @throws IOException if Configuration Admin cannot keep one
   */
  public static void apply(BundleContext context, Map<String, Map<String, Object>> byPid)
      throws IOException {
    ServiceReference<ConfigurationAdmin> reference =
        context.getServiceReference(ConfigurationAdmin.class);
    Configurations configurations = new Configurations(context.getService(reference));
    for (Map.Entry<String, Map<String, Object>> entry : byPid.entrySet()) {
      configurations.of(entry.getKey()).update(FrameworkUtil.asDictionary(entry.getValue()));
    }
  }

  private Configuration of(String pid) throws IOException {
    int tilde = pid.indexOf('~');
    return tilde < 0
        ? admin.getConfiguration(pid, "?")
        : admin.getFactoryConfiguration(pid.substring(0, tilde), pid.substring(tilde + 1), "?");
  }
}
