package org.lukou.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.NetworkControllerFactory;
import org.lukou.api.device.DriverName;
import org.lukou.api.device.RoadsideName;
import org.lukou.api.world.WorldFactory;
import org.lukou.api.world.WorldName;
import org.lukou.runtime.osgi.ComponentReport;
import org.lukou.runtime.osgi.NamedServices;
import org.lukou.runtime.osgi.Wiring;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Compares what bundles declare to provide with the services that are there. */
final class Promises {

  private static final List<String> NAMESPACES =
      List.of(
          ControllerName.NAMESPACE,
          WorldName.NAMESPACE,
          DriverName.NAMESPACE,
          RoadsideName.NAMESPACE);

  private final BundleContext context;
  private final NamedServices services;

  Promises(BundleContext context) {
    this.context = context;
    services = new NamedServices(context);
  }

  /** Waits until a world and controllers are there, or a component has failed. */
  void await(String world, Set<String> controllers, Collection<Bundle> bundles, long millis) {
    services.await(
        () -> missing(world, controllers).isEmpty() || bundles.stream().anyMatch(this::failed),
        millis);
  }

  /** Returns which of a world and controllers are not there. */
  List<String> missing(String world, Set<String> controllers) {
    List<String> missing = new ArrayList<>();
    if (services.find(WorldFactory.class, WorldName.NAMESPACE, world).isEmpty()) {
      missing.add("world '" + world + "'");
    }
    controllers.stream()
        .filter(name -> !isController(name))
        .forEach(name -> missing.add("controller '" + name + "'"));
    return missing;
  }

  private boolean isController(String name) {
    return services.find(ControllerFactory.class, ControllerName.NAMESPACE, name).isPresent()
        || services
            .find(NetworkControllerFactory.class, ControllerName.NAMESPACE, name)
            .isPresent();
  }

  private boolean failed(Bundle bundle) {
    return ComponentReport.failed(context, bundle);
  }

  NavigableSet<String> controllers() {
    NavigableSet<String> names = services.names(ControllerFactory.class, ControllerName.NAMESPACE);
    names.addAll(services.names(NetworkControllerFactory.class, ControllerName.NAMESPACE));
    return names;
  }

  /**
   * Waits until a bundle offers every service it declares, or one of its components has failed.
   * Returns whether it offers them.
   */
  boolean awaitKept(Bundle bundle, long millis) {
    AtomicBoolean kept = new AtomicBoolean();
    services.await(
        () -> {
          kept.set(kept(bundle));
          return kept.get() || failed(bundle);
        },
        millis);
    return kept.get();
  }

  private boolean kept(Bundle bundle) {
    return NAMESPACES.stream()
        .allMatch(
            namespace ->
                Wiring.offers(bundle, namespace).stream()
                    .allMatch(name -> services.offered(bundle, namespace, name)));
  }
}
