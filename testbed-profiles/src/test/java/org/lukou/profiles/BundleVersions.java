package org.lukou.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.lukou.cli.run.Home;

/** Bundles of the build under other versions, to be exchanged for each other. */
final class BundleVersions {

  private BundleVersions() {}

  /** Writes a bundle as version 0.1.number into a directory. */
  static Path of(String artifact, Path directory, int number) throws IOException {
    Path copy = directory.resolve(artifact + "-" + number + ".jar");
    try (JarFile jar = new JarFile(built(artifact).toFile())) {
      Manifest manifest = jar.getManifest();
      manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), "0.1." + number);
      try (OutputStream file = Files.newOutputStream(copy);
          JarOutputStream out = new JarOutputStream(file, manifest)) {
        for (JarEntry entry : jar.stream().toList()) {
          if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
            out.putNextEntry(new JarEntry(entry.getName()));
            try (InputStream in = jar.getInputStream(entry)) {
              in.transferTo(out);
            }
          }
        }
      }
    }
    return copy;
  }

  private static Path built(String artifact) throws IOException {
    try (Stream<Path> jars = Files.walk(Home.current().repositories(List.of()).get(0))) {
      return jars.filter(jar -> jar.getFileName().toString().matches(artifact + "-[^/]*[.]jar"))
          .findFirst()
          .orElseThrow();
    }
  }
}
