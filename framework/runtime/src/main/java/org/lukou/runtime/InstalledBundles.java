package org.lukou.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** The bundles of a testbed by symbolic name, in the order of their installation. Thread-safe. */
final class InstalledBundles {

  private final Map<String, InstalledBundle> byName = new LinkedHashMap<>();

  synchronized void add(InstalledBundle installed) {
    byName.put(installed.current().file().symbolicName(), installed);
  }

  synchronized Optional<InstalledBundle> find(String symbolicName) {
    return Optional.ofNullable(byName.get(symbolicName));
  }

  synchronized void replace(InstalledBundle installed, InstalledBundle.Origin next) {
    installed.replacedBy(next);
  }

  synchronized List<String> names() {
    return List.copyOf(byName.keySet());
  }

  synchronized List<Bundle> bundles() {
    return byName.values().stream().map(InstalledBundle::bundle).toList();
  }

  synchronized List<BundleRecord> records() {
    return byName.values().stream().map(InstalledBundle::toRecord).toList();
  }
}
