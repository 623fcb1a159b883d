package org.lukou.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.lukou.runtime.profile.ArtifactId;

/** The bundles a shell needs, in the versions this runtime was built with. */
final class ShellBundles {

  private ShellBundles() {}

  static List<ArtifactId> ids() {
    Properties properties = new Properties();
    try (InputStream in = ShellBundles.class.getResourceAsStream("shell.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Stream.of(properties.getProperty("bundles").split(" ", -1))
        .map(ArtifactId::parse)
        .toList();
  }
}
