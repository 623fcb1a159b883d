package org.lukou.runtime;

import java.nio.file.Path;
import org.lukou.runtime.osgi.BundleFile;
import org.lukou.runtime.profile.ArtifactId;
import org.osgi.framework.Bundle;

/** A bundle, what it runs now and what it ran before. Guarded by {@link InstalledBundles}. */
final class InstalledBundle {

  /** One set of bytes of a bundle, and where it came from; the artifact is null for a drop. */
  record Origin(BundleFile file, ArtifactId artifact, Path source) {}

  private final Bundle bundle;
  private Origin current;
  private Origin previous;

  InstalledBundle(Bundle bundle, Origin current) {
    this.bundle = bundle;
    this.current = current;
  }

  Bundle bundle() {
    return bundle;
  }

  Origin current() {
    return current;
  }

  /** Returns what it ran before, or null. */
  Origin previous() {
    return previous;
  }

  void replacedBy(Origin next) {
    previous = current;
    current = next;
  }

  BundleRecord toRecord() {
    return new BundleRecord(
        bundle.getSymbolicName(),
        bundle.getVersion().toString(),
        state(bundle),
        current.artifact(),
        current.source().toString(),
        current.file().sha256());
  }

  private static String state(Bundle bundle) {
    return switch (bundle.getState()) {
      case Bundle.INSTALLED -> "INSTALLED";
      case Bundle.RESOLVED -> "RESOLVED";
      case Bundle.STARTING -> "STARTING";
      case Bundle.ACTIVE -> "ACTIVE";
      case Bundle.STOPPING -> "STOPPING";
      default -> "UNINSTALLED";
    };
  }
}
