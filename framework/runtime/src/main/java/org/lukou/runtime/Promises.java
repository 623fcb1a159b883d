package org.lukou.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.NetworkControllerFactory;
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
      List.of(ControllerName.NAMESPACE, WorldName.NAMESPACE);

  private final BundleContext context;
  private final NamedServices services;

  Promises(BundleContext context) {
    this.context = context;
    services = new NamedServices(context);
  }

  /** Waits for a world and controllers. Returns whether they are there. */
  boolean awaitNames(String world, Set<String> controllers, long millis) {
    return services.await(() -> missing(world, controllers).isEmpty(), millis);
  }

  /** Returns which of a world and controllers are not there. */
  List<String> missing(String world, Set<String> controllers) {
    List<String> missing = new ArrayList<>();
    if (services.find(WorldFactory.class, WorldName.NAMESPACE, world).isEmpty()) {
      missing.add("world '" + world + "'");
    }
    NavigableSet<String> available = controllers();
    controllers.stream()
        .filter(name -> !available.contains(name))
        .forEach(name -> missing.add("controller '" + name + "'"));
    return missing;
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
          return kept.get() || ComponentReport.failed(context, bundle);
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
