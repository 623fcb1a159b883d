package org.lukou.runtime.osgi;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Who offers, who requires, and who hangs on whom. Thread-safe. */
public final class Wiring {

  private static final long REFRESH_SECONDS = 30;

  private final BundleContext context;

  /** The wiring of a framework, given the context of its system bundle. */
  public Wiring(BundleContext context) {
    this.context = context;
  }

  /** Resolves bundles as far as possible. Returns whether all of them are resolved. */
  public boolean resolve(Collection<Bundle> bundles) {
    return framework().resolveBundles(bundles);
  }

  /** Returns the active bundles that restart when a bundle is refreshed, without itself. */
  public List<Bundle> dependents(Bundle bundle) {
    return framework().getDependencyClosure(List.of(bundle)).stream()
        .filter(other -> !other.equals(bundle) && other.getState() == Bundle.ACTIVE)
        .toList();
  }

  /** Gives a bundle and those that hang on it their new classes. Waits until that is done. */
  public void refresh(Bundle bundle) {
    CountDownLatch done = new CountDownLatch(1);
    framework()
        .refreshBundles(
            List.of(bundle),
            event -> {
              if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
              }
            });
    try {
      if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the bundles were not refreshed in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the values that all installed bundles declare in a namespace. */
  public NavigableSet<String> offers(String namespace) {
    NavigableSet<String> values = new TreeSet<>();
    capabilities(namespace)
        .forEach(c -> values.add(String.valueOf(c.getAttributes().get(namespace))));
    return values;
  }

  /** Returns the values that one bundle declares in a namespace. */
  public static List<String> offers(Bundle bundle, String namespace) {
    return bundle.adapt(BundleRevision.class).getDeclaredCapabilities(namespace).stream()
        .map(capability -> String.valueOf(capability.getAttributes().get(namespace)))
        .toList();
  }

  /** Returns whether a bundle declares a capability with a value among those of an attribute. */
  public static boolean declares(Bundle bundle, String namespace, String attribute, String value) {
    return bundle.adapt(BundleRevision.class).getDeclaredCapabilities(namespace).stream()
        .map(capability -> capability.getAttributes().get(attribute))
        .anyMatch(
            declared ->
                declared instanceof List<?> several
                    ? several.contains(value)
                    : value.equals(declared));
  }

  /** Returns the requirements without which a bundle cannot resolve and that nobody meets. */
  List<BundleRequirement> unmet(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision == null
        ? List.of()
        : revision.getDeclaredRequirements(null).stream()
            .filter(Wiring::counts)
            .filter(
                requirement ->
                    capabilities(requirement.getNamespace()).noneMatch(requirement::matches))
            .toList();
  }

  Stream<BundleCapability> capabilities(String namespace) {
    return Arrays.stream(context.getBundles())
        .map(bundle -> bundle.adapt(BundleRevision.class))
        .filter(Objects::nonNull)
        .flatMap(revision -> revision.getDeclaredCapabilities(namespace).stream());
  }

  private static boolean counts(BundleRequirement requirement) {
    String effective = requirement.getDirectives().get(Constants.EFFECTIVE_DIRECTIVE);
    return (effective == null || effective.equals(Constants.EFFECTIVE_RESOLVE))
        && !Constants.RESOLUTION_OPTIONAL.equals(
            requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE))
        && !"dynamic".equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE));
  }

  private FrameworkWiring framework() {
    return context.getBundle(0).adapt(FrameworkWiring.class);
  }
}
