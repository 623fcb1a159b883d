package org.lukou.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lukou.runtime.osgi.AssemblyBundle;
import org.lukou.runtime.osgi.BundleFile;
import org.lukou.runtime.osgi.BundleStore;
import org.lukou.runtime.osgi.ComponentReport;
import org.lukou.runtime.osgi.ResolutionProbe;
import org.lukou.runtime.osgi.Wiring;
import org.lukou.runtime.profile.ArtifactId;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Exchanges one bundle at a time: check first, then touch, and take back what fails. */
final class Deployer {

  private static final long SERVICES_MILLIS = 3_000;
  private static final double NANOS_PER_MILLI = 1e6;

  private final BundleContext context;
  private final BundleStore store;
  private final InstalledBundles installed;
  private final ResolutionProbe probe;
  private final Wiring wiring;
  private final Promises promises;

  Deployer(
      BundleContext context, BundleStore store, InstalledBundles installed, ResolutionProbe probe) {
    this.context = context;
    this.store = store;
    this.installed = installed;
    this.probe = probe;
    wiring = new Wiring(context);
    promises = new Promises(context);
  }

  /** Deploys a jar; the artifact is null if it is a dropped file. */
  synchronized Deployment deploy(Path jar, ArtifactId artifact) throws DeploymentException {
    long begin = System.nanoTime();
    BundleFile file = verified(jar);
    InstalledBundle target = installed.find(file.symbolicName()).orElse(null);
    if (target != null && target.current().file().sha256().equals(file.sha256())) {
      return report(file, file.version(), List.of(), begin, false);
    }
    refuseUnresolvable(jar, file, target);
    InstalledBundle.Origin origin = new InstalledBundle.Origin(file, artifact, jar);
    return target == null ? install(origin, begin) : update(target, origin, begin);
  }

  synchronized Deployment rollback(String symbolicName) throws DeploymentException {
    long begin = System.nanoTime();
    InstalledBundle target =
        installed
            .find(symbolicName)
            .orElseThrow(
                () ->
                    new DeploymentException(
                        "There is no bundle "
                            + symbolicName
                            + "; the bundles are "
                            + String.join(", ", installed.names())
                            + "."));
    if (target.previous() == null) {
      throw new DeploymentException(
          "Bundle "
              + symbolicName
              + " has had no version before "
              + target.current().file().version()
              + " in this run, so there is nothing to go back to.");
    }
    return update(target, target.previous(), begin);
  }

  private BundleFile verified(Path jar) throws DeploymentException {
    try {
      BundleFile file = store.keep(jar, true);
      boolean ours = file.symbolicName().equals(AssemblyBundle.SYMBOLIC_NAME);
      if (ours || file.symbolicName().equals(context.getBundle(0).getSymbolicName())) {
        throw new DeploymentException(
            jar + " is refused: the bundle " + file.symbolicName() + " belongs to the launcher.");
      }
      return file;
    } catch (IOException e) {
      throw new DeploymentException(
          jar + " is refused: " + e.getMessage() + ". Nothing was changed.", e);
    }
  }

  private void refuseUnresolvable(Path jar, BundleFile file, InstalledBundle target)
      throws DeploymentException {
    try {
      List<String> problems = probe.problems(file, target == null ? null : target.bundle());
      if (!problems.isEmpty()) {
        throw new DeploymentException(
            jar + " is refused: " + String.join(" ", problems) + " Nothing was changed.");
      }
    } catch (IOException | BundleException e) {
      throw new DeploymentException(
          jar + " is refused: " + e.getMessage() + ". Nothing was changed.", e);
    }
  }

  private Deployment install(InstalledBundle.Origin origin, long begin) throws DeploymentException {
    BundleFile file = origin.file();
    try (InputStream in = Files.newInputStream(file.path())) {
      Bundle bundle = context.installBundle("lukou:drop/" + file.symbolicName(), in);
      try {
        startAndAwait(bundle);
      } catch (BundleException e) {
        bundle.uninstall();
        throw e;
      }
      installed.add(new InstalledBundle(bundle, origin));
      return report(file, "", List.of(), begin, true);
    } catch (IOException | BundleException e) {
      throw new DeploymentException(
          origin.source() + " is refused: " + reason(e) + ". It was taken away again.", e);
    }
  }

  private Deployment update(InstalledBundle target, InstalledBundle.Origin next, long begin)
      throws DeploymentException {
    BundleFile before = target.current().file();
    List<Bundle> dependents = wiring.dependents(target.bundle());
    try {
      exchange(target.bundle(), next.file(), dependents);
    } catch (IOException | BundleException e) {
      restore(target.bundle(), before, dependents, e);
      throw new DeploymentException(
          next.source()
              + " was taken back: "
              + reason(e)
              + ". "
              + before.symbolicName()
              + " "
              + before.version()
              + " is active again.",
          e);
    }
    installed.replace(target, next);
    return report(next.file(), before.version(), names(dependents), begin, true);
  }

  private void exchange(Bundle bundle, BundleFile file, List<Bundle> dependents)
      throws IOException, BundleException {
    bundle.stop(Bundle.STOP_TRANSIENT);
    try (InputStream in = Files.newInputStream(file.path())) {
      bundle.update(in);
    }
    if (!dependents.isEmpty()) {
      wiring.refresh(bundle);
    }
    startAndAwait(bundle);
  }

  private void restore(Bundle bundle, BundleFile before, List<Bundle> dependents, Exception cause)
      throws DeploymentException {
    try {
      exchange(bundle, before, dependents);
    } catch (IOException | BundleException e) {
      e.addSuppressed(cause);
      throw new DeploymentException(
          before.symbolicName()
              + " could neither be exchanged ("
              + reason(cause)
              + ") nor restored ("
              + reason(e)
              + "). It is not running; start the testbed again.",
          e);
    }
  }

  private void startAndAwait(Bundle bundle) throws BundleException {
    bundle.start();
    if (!promises.awaitKept(bundle, SERVICES_MILLIS)) {
      List<String> reasons = ComponentReport.sentences(context, List.of(bundle));
      throw new BundleException(
          "it started, but not every service it declares appeared: "
              + (reasons.isEmpty() ? "no component offers it" : String.join("; ", reasons)));
    }
  }

  private static Deployment report(
      BundleFile file, String oldVersion, List<String> restarted, long begin, boolean changed) {
    double millis = (System.nanoTime() - begin) / NANOS_PER_MILLI;
    return new Deployment(
        file.symbolicName(), oldVersion, file.version(), millis, restarted, changed);
  }

  private static List<String> names(List<Bundle> bundles) {
    return bundles.stream().map(Bundle::getSymbolicName).sorted().toList();
  }

  private static String reason(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
