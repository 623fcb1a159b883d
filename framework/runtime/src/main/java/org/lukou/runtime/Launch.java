package org.lukou.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lukou.runtime.InstalledBundle.Origin;
import org.lukou.runtime.osgi.AssemblyBundle;
import org.lukou.runtime.osgi.BundleFile;
import org.lukou.runtime.osgi.ComponentReport;
import org.lukou.runtime.osgi.Configurations;
import org.lukou.runtime.osgi.LogRelay;
import org.lukou.runtime.osgi.ResolutionReport;
import org.lukou.runtime.osgi.Wiring;
import org.lukou.runtime.profile.ArtifactId;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** Brings the bundles of a profile up: install, resolve, configure, start, wait. */
final class Launch {

  private static final long SERVICES_MILLIS = 3_000;
  private static final String CONFIGURATION_ADMIN = "org.osgi.service.cm.ConfigurationAdmin";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

  private final Profile profile;
  private final Set<String> controllers;
  private final Workspace workspace;
  private final Map<String, Origin> origins = new LinkedHashMap<>();
  private final InstalledBundles installed = new InstalledBundles();

  Launch(Profile profile, Set<String> controllers, Workspace workspace) {
    this.profile = profile;
    this.controllers = controllers;
    this.workspace = workspace;
  }

  /** Starts everything, or throws with some of it running. */
  InstalledBundles run(Map<ArtifactId, Path> jars, List<Path> drops) throws ProfileException {
    for (Map.Entry<ArtifactId, Path> jar : jars.entrySet()) {
      add(jar.getKey(), jar.getValue());
    }
    for (Path drop : drops) {
      Origin origin = new Origin(keep(drop.toString(), drop), null, drop);
      origins.put(origin.file().symbolicName(), origin);
    }
    for (Origin origin : origins.values()) {
      install(origin);
    }
    resolve(installAssembly());
    configure();
    for (Bundle bundle : installed.bundles()) {
      start(bundle);
    }
    LogRelay.attach(context());
    awaitServices();
    return installed;
  }

  private void add(ArtifactId id, Path jar) throws ProfileException {
    Origin origin = new Origin(keep(id.toString(), jar), id, jar);
    Origin other = origins.put(origin.file().symbolicName(), origin);
    if (other != null) {
      throw new ProfileException(
          "Bundles "
              + other.artifact()
              + " and "
              + id
              + " have the same symbolic name "
              + origin.file().symbolicName()
              + ". Keep one of them in \"bundles\" of "
              + profile.file()
              + ".");
    }
  }

  private BundleFile keep(String name, Path jar) throws ProfileException {
    try {
      return workspace.store().keep(jar, false);
    } catch (IOException e) {
      throw unusable(name, jar, e);
    }
  }

  private void install(Origin origin) throws ProfileException {
    try (InputStream in = Files.newInputStream(origin.file().path())) {
      Bundle bundle = context().installBundle("lukou:" + origin.file().symbolicName(), in);
      installed.add(new InstalledBundle(bundle, origin));
    } catch (IOException | BundleException e) {
      throw unusable(origin.file().symbolicName(), origin.source(), e);
    }
  }

  private ProfileException unusable(String name, Path jar, Exception e) {
    return new ProfileException(
        "Bundle "
            + name
            + " in "
            + jar
            + " cannot be installed: "
            + e.getMessage()
            + ". Build it again with \"./mvnw package\", or take it away.",
        e);
  }

  private Bundle installAssembly() throws ProfileException {
    for (String controller : controllers) {
      if (!NAME.matcher(controller).matches()) {
        throw new ProfileException(
            "\""
                + controller
                + "\" cannot be the name of a controller. Use letters, digits and hyphens.");
      }
    }
    try {
      return context()
          .installBundle(
              "lukou:assembly", AssemblyBundle.jar(profile.scenario().world(), controllers));
    } catch (BundleException e) {
      throw new ProfileException(
          "Controllers " + controllers + " cannot be asked for: " + e.getMessage(), e);
    }
  }

  private void resolve(Bundle assembly) throws ProfileException {
    List<Bundle> bundles = new ArrayList<>(installed.bundles());
    bundles.add(assembly);
    Wiring wiring = new Wiring(context());
    if (!wiring.resolve(bundles)) {
      throw new ProfileException(
          String.join(
              System.lineSeparator(), new ResolutionReport(wiring, profile).sentences(bundles)));
    }
  }

  private void configure() throws ProfileException {
    if (profile.configurations().isEmpty()) {
      return;
    }
    for (Bundle bundle : installed.bundles()) {
      if (offersConfigurationAdmin(bundle)) {
        start(bundle);
      }
    }
    if (!Configurations.available(context())) {
      throw new ProfileException(
          profile.file()
              + ", /configurations: none of the bundles offers Configuration Admin. Add"
              + " org.apache.felix:org.apache.felix.configadmin to \"bundles\".");
    }
    try {
      Configurations.apply(context(), profile.configurations());
    } catch (IOException e) {
      throw new ProfileException(
          profile.file() + ", /configurations: cannot be applied: " + e.getMessage(), e);
    }
  }

  private static boolean offersConfigurationAdmin(Bundle bundle) {
    return Wiring.declares(bundle, "osgi.service", "objectClass", CONFIGURATION_ADMIN);
  }

  private void start(Bundle bundle) throws ProfileException {
    if (isFragment(bundle)) {
      return;
    }
    try {
      bundle.start();
    } catch (BundleException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new ProfileException(
          "Bundle "
              + bundle.getSymbolicName()
              + " "
              + bundle.getVersion()
              + " does not start: "
              + cause.getMessage()
              + ". Repair it, or take it out of \"bundles\" in "
              + profile.file()
              + ".",
          e);
    }
  }

  private static boolean isFragment(Bundle bundle) {
    return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
  }

  private void awaitServices() throws ProfileException {
    String world = profile.scenario().world();
    Promises promises = new Promises(context());
    promises.await(world, controllers, installed.bundles(), SERVICES_MILLIS);
    List<String> missing = promises.missing(world, controllers);
    if (missing.isEmpty()) {
      return;
    }
    List<String> reasons = ComponentReport.sentences(context(), installed.bundles());
    throw new ProfileException(
        "profile "
            + profile.name()
            + ": "
            + String.join(" and ", missing)
            + " did not come up: "
            + (reasons.isEmpty() ? "no component offers it" : String.join("; ", reasons))
            + ". Repair the bundle, or its configuration in "
            + profile.file()
            + ".");
  }

  private BundleContext context() {
    return workspace.context();
  }
}
