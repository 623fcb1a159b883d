package org.lukou.runtime.osgi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.lukou.api.control.ControllerName;
import org.lukou.api.world.WorldName;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.Suggestion;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;

/** Says in plain words why bundles do not resolve. */
public final class ResolutionReport {

  private static final String EXTENDER = "osgi.extender";
  private static final String COMPONENTS = "osgi.component";

  private final Wiring wiring;
  private final Profile profile;

  /** A report about the bundles of a profile. */
  public ResolutionReport(Wiring wiring, Profile profile) {
    this.wiring = wiring;
    this.profile = profile;
  }

  /**
   * Returns a sentence for each requirement that nobody meets; if there is none, the framework's
   * own words for each bundle that is not resolved.
   */
  public List<String> sentences(Collection<Bundle> bundles) {
    List<String> sentences = new ArrayList<>();
    for (Bundle bundle : bundles) {
      wiring.unmet(bundle).forEach(requirement -> sentences.add(sentence(bundle, requirement)));
    }
    if (sentences.isEmpty()) {
      bundles.stream()
          .filter(bundle -> bundle.getState() == Bundle.INSTALLED)
          .forEach(
              bundle -> sentences.add(name(bundle) + " cannot be resolved: " + reason(bundle)));
    }
    return sentences;
  }

  private String sentence(Bundle bundle, BundleRequirement requirement) {
    String namespace = requirement.getNamespace();
    FilterText filter =
        new FilterText(
            requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "(anything)"));
    return switch (namespace) {
      case ControllerName.NAMESPACE -> missing(bundle, "controller", namespace, filter);
      case WorldName.NAMESPACE -> missing(bundle, "world", namespace, filter);
      case PackageNamespace.PACKAGE_NAMESPACE -> missingPackage(bundle, filter);
      case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE ->
          name(bundle)
              + " needs "
              + filter.value(namespace)
              + filter.versions("version")
              + " or another Java than this one ("
              + Runtime.version().feature()
              + "). Start with that Java, or take another version of the bundle.";
      default -> missingCapability(bundle, namespace, filter);
    };
  }

  private String missing(Bundle bundle, String noun, String namespace, FilterText filter) {
    String wanted = filter.value(namespace);
    NavigableSet<String> offers = wiring.offers(namespace);
    String asker =
        bundle.getSymbolicName().equals(AssemblyBundle.SYMBOLIC_NAME)
            ? "profile " + profile.name()
            : name(bundle);
    return asker
        + " asks for "
        + noun
        + " '"
        + wanted
        + "', which none of its bundles provides; they provide: "
        + (offers.isEmpty() ? "none" : String.join(", ", offers))
        + "."
        + Suggestion.didYouMean(wanted, offers)
        + addIt("provides it");
  }

  private String missingPackage(Bundle bundle, FilterText filter) {
    String wanted = filter.value(PackageNamespace.PACKAGE_NAMESPACE);
    NavigableSet<String> versions = exportedVersions(wanted);
    String others =
        versions.isEmpty()
            ? ", which no bundle exports."
            : "; only version " + String.join(", ", versions) + " is there.";
    return name(bundle)
        + " needs the package "
        + wanted
        + filter.versions(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE)
        + others
        + addIt("exports it");
  }

  private String missingCapability(Bundle bundle, String namespace, FilterText filter) {
    String wanted = filter.value(namespace);
    boolean components = namespace.equals(EXTENDER) && wanted.equals(COMPONENTS);
    return name(bundle)
        + " needs "
        + (components ? "Declarative Services" : namespace + " " + wanted)
        + filter.versions("version")
        + ", which no bundle provides."
        + addIt(components ? "provides it, org.apache.felix:org.apache.felix.scr" : "provides it");
  }

  private NavigableSet<String> exportedVersions(String name) {
    NavigableSet<String> versions = new TreeSet<>();
    wiring
        .capabilities(PackageNamespace.PACKAGE_NAMESPACE)
        .filter(c -> name.equals(c.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
        .forEach(c -> versions.add(String.valueOf(c.getAttributes().get("version"))));
    return versions;
  }

  private String addIt(String what) {
    return " Add the bundle that " + what + " to \"bundles\" in " + profile.file() + ".";
  }

  private static String reason(Bundle bundle) {
    try {
      bundle.start(Bundle.START_TRANSIENT);
      return "it could be at a second attempt; please try again";
    } catch (BundleException e) {
      return e.getMessage();
    }
  }

  private static String name(Bundle bundle) {
    return "bundle " + bundle.getSymbolicName() + " " + bundle.getVersion();
  }
}
