package org.lukou.runtime.osgi;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/** Finds services by the name they bear as a service property. Thread-safe. */
public final class NamedServices {

  private final BundleContext context;

  /** The services seen by a bundle. */
  public NamedServices(BundleContext context) {
    this.context = context;
  }

  /** Returns the best service of a type and name. */
  public <S> Optional<S> find(Class<S> type, String property, String name) {
    return references(type, filter(property, name)).stream()
        .sorted(Comparator.reverseOrder())
        .map(context::getService)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Returns all services of a type, the oldest first. */
  public <S> List<S> all(Class<S> type) {
    return references(type, null).stream()
        .sorted(Comparator.reverseOrder())
        .map(context::getService)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Returns the names of all services of a type. */
  public NavigableSet<String> names(Class<?> type, String property) {
    NavigableSet<String> names = new TreeSet<>();
    references(type, "(" + property + "=*)").forEach(r -> names(r, property).forEach(names::add));
    return names;
  }

  /** Returns whether a bundle offers a usable service of a name. */
  public boolean offered(Bundle bundle, String property, String name) {
    ServiceReference<?>[] references = bundle.getRegisteredServices();
    return references != null
        && Arrays.stream(references)
            .filter(reference -> names(reference, property).anyMatch(name::equals))
            .anyMatch(reference -> context.getService(reference) != null);
  }

  /** Calls a listener with each name of a service that comes, changes or goes. */
  public void listen(String property, Consumer<String> listener) {
    add(event -> names(event.getServiceReference(), property).forEach(listener), property);
  }

  /**
   * Waits until a condition holds, looking again whenever a service changes.
   *
   * @return whether it holds
   */
  public boolean await(BooleanSupplier condition, long millis) {
    Semaphore changes = new Semaphore(0);
    ServiceListener listener = event -> changes.release();
    context.addServiceListener(listener);
    try {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
      while (!condition.getAsBoolean()) {
        if (!changes.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          return condition.getAsBoolean();
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      context.removeServiceListener(listener);
    }
  }

  static String filter(String property, String name) {
    return "(" + property + "=" + name.replaceAll("([\\\\*()])", "\\\\$1") + ")";
  }

  private void add(ServiceListener listener, String property) {
    try {
      context.addServiceListener(listener, "(" + property + "=*)");
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private <S> Collection<ServiceReference<S>> references(Class<S> type, String filter) {
    try {
      return context.getServiceReferences(type, filter);
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Stream<String> names(ServiceReference<?> reference, String property) {
    Object value = reference.getProperty(property);
    if (value instanceof String[] several) {
      return Arrays.stream(several);
    }
    return value == null ? Stream.empty() : Stream.of(value.toString());
  }
}
