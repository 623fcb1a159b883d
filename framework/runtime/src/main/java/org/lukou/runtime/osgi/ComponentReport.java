package org.lukou.runtime.osgi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Says in plain words why components do not offer their services. */
public final class ComponentReport {

  private static final String CAUSE = "Caused by: ";

  private ComponentReport() {}

  /** Returns a sentence for each component of the bundles that is not there, and why. */
  public static List<String> sentences(BundleContext context, Collection<Bundle> bundles) {
    ServiceReference<ServiceComponentRuntime> reference =
        context.getServiceReference(ServiceComponentRuntime.class);
    if (reference == null) {
      return List.of("no bundle runs Declarative Services, so that no component was started");
    }
    ServiceComponentRuntime runtime = context.getService(reference);
    List<String> sentences = new ArrayList<>();
    for (ComponentDescriptionDTO component :
        runtime.getComponentDescriptionDTOs(bundles.toArray(Bundle[]::new))) {
      String name = "component " + component.name + " of bundle " + component.bundle.symbolicName;
      Collection<ComponentConfigurationDTO> instances =
          runtime.getComponentConfigurationDTOs(component);
      if (instances.isEmpty()) {
        sentences.add(name + " waits for its configuration " + pids(component));
      }
      instances.forEach(instance -> add(name, component, instance, sentences));
    }
    return sentences;
  }

  /** Returns whether a component of a bundle threw when it was activated; waiting is in vain. */
  public static boolean failed(BundleContext context, Bundle bundle) {
    ServiceReference<ServiceComponentRuntime> reference =
        context.getServiceReference(ServiceComponentRuntime.class);
    if (reference == null) {
      return false;
    }
    ServiceComponentRuntime runtime = context.getService(reference);
    return runtime.getComponentDescriptionDTOs(bundle).stream()
        .flatMap(component -> runtime.getComponentConfigurationDTOs(component).stream())
        .anyMatch(instance -> instance.state == ComponentConfigurationDTO.FAILED_ACTIVATION);
  }

  private static void add(
      String name,
      ComponentDescriptionDTO component,
      ComponentConfigurationDTO instance,
      List<String> sentences) {
    switch (instance.state) {
      case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
          sentences.add(name + " waits for its configuration " + pids(component));
      case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
          sentences.add(name + " waits for " + missing(component, instance));
      case ComponentConfigurationDTO.FAILED_ACTIVATION ->
          sentences.add(name + " failed: " + cause(instance.failure));
      default -> {
        // satisfied or active: nothing to explain
      }
    }
  }

  private static String missing(
      ComponentDescriptionDTO component, ComponentConfigurationDTO instance) {
    List<String> names =
        Arrays.stream(instance.unsatisfiedReferences).map(unsatisfied -> unsatisfied.name).toList();
    return Arrays.stream(component.references)
        .filter(reference -> names.contains(reference.name))
        .map(
            reference ->
                "the service "
                    + reference.interfaceName
                    + (reference.target == null ? "" : " with " + reference.target))
        .collect(Collectors.joining(" and "));
  }

  private static String pids(ComponentDescriptionDTO component) {
    return String.join(", ", component.configurationPid);
  }

  private static String cause(String stackTrace) {
    if (stackTrace == null) {
      return "for no known reason";
    }
    String first = stackTrace.lines().findFirst().orElse("");
    return stackTrace
        .lines()
        .filter(line -> line.startsWith(CAUSE))
        .reduce(first, (before, line) -> line.substring(CAUSE.length()));
  }
}
