package org.lukou.runtime.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Finds out whether a jar would resolve: resolves it beside the bundle it is to replace, without
 * letting either see the other, and takes it away again. Nothing is started or stopped.
 */
public final class ResolutionProbe {

  private final BundleContext context;
  private final Wiring wiring;
  private final ResolutionReport report;

  /** A probe in a framework, given the context of its system bundle. */
  public ResolutionProbe(BundleContext context, Wiring wiring, ResolutionReport report) {
    this.context = context;
    this.wiring = wiring;
    this.report = report;
  }

  /**
   * Returns why a jar would not resolve, one sentence each; nothing if it would.
   *
   * @param replaced the bundle it is to replace, or null
   * @throws IOException if the jar cannot be read
   * @throws BundleException if the framework does not accept it as a bundle
   */
  public List<String> problems(BundleFile candidate, Bundle replaced)
      throws IOException, BundleException {
    try (InputStream in = Files.newInputStream(candidate.path())) {
      Bundle probe = context.installBundle("probe:" + candidate.sha256(), in);
      ServiceRegistration<ResolverHookFactory> hook =
          context.registerService(
              ResolverHookFactory.class, triggers -> new Curtain(probe, replaced), null);
      try {
        return wiring.resolve(List.of(probe)) ? List.of() : report.sentences(List.of(probe));
      } finally {
        probe.uninstall();
        hook.unregister();
      }
    }
  }

  /** Hangs between the probe and the bundle it is to replace. */
  private record Curtain(Bundle probe, Bundle replaced) implements ResolverHook {

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {}

    @Override
    public void filterSingletonCollisions(
        BundleCapability singleton, Collection<BundleCapability> collisions) {
      if (singleton.getRevision().getBundle().equals(probe)) {
        collisions.clear();
      } else {
        collisions.removeIf(other -> other.getRevision().getBundle().equals(probe));
      }
    }

    @Override
    public void filterMatches(
        BundleRequirement requirement, Collection<BundleCapability> candidates) {
      Bundle hidden = requirement.getRevision().getBundle().equals(probe) ? replaced : probe;
      candidates.removeIf(candidate -> candidate.getRevision().getBundle().equals(hidden));
    }

    @Override
    public void end() {}
  }
}
