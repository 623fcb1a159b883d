package org.lukou.runtime.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandProcessor;
import org.lukou.api.control.ControllerFactory;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.log.LogReaderService;
import org.osgi.util.function.Function;
import org.osgi.util.promise.Promise;

/**
 * The packages that bundles take from the launcher's class path: the plugin API, and the services
 * through which launcher and bundles talk. Names and versions are those of the jars on the class
 * path.
 */
final class SystemPackages {

  private static final List<Source> SOURCES =
      List.of(
          new Source(ControllerFactory.class, "org.lukou.api."),
          new Source(ConfigurationAdmin.class, "org.osgi.service.cm"),
          new Source(ServiceComponentRuntime.class, "org.osgi.service.component"),
          new Source(LogReaderService.class, "org.osgi.service.log"),
          new Source(Promise.class, "org.osgi.util.promise"),
          new Source(Function.class, "org.osgi.util.function"),
          new Source(CommandProcessor.class, "org.apache.felix.service.command"));

  private record Source(Class<?> anchor, String prefix) {}

  private SystemPackages() {}

  /** Returns the packages in the form of an {@code Export-Package} header. */
  static String header() {
    return SOURCES.stream().flatMap(SystemPackages::clauses).collect(Collectors.joining(","));
  }

  private static Stream<String> clauses(Source source) {
    Path place = place(source.anchor());
    try {
      if (Files.isDirectory(place)) {
        return clauses(place, source.prefix()).stream();
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return clauses(jar.getPath("/"), source.prefix()).stream();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + place, e);
    }
  }

  /** Returns the packages below a root that begin with a prefix. */
  static List<String> clauses(Path root, String prefix) throws IOException {
    List<String> declared = declared(root.resolve("META-INF/MANIFEST.MF"), prefix);
    return declared.isEmpty() ? compiled(root, prefix) : declared;
  }

  private static List<String> declared(Path manifest, String prefix) throws IOException {
    if (!Files.exists(manifest)) {
      return List.of();
    }
    try (InputStream in = Files.newInputStream(manifest)) {
      String exports = new Manifest(in).getMainAttributes().getValue("Export-Package");
      return exports == null
          ? List.of()
          : ManifestHeader.clauses(exports).stream().filter(c -> c.startsWith(prefix)).toList();
    }
  }

  private static List<String> compiled(Path root, String prefix) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.endsWith("package-info.class"))
          .map(file -> clause(root, file))
          .filter(clause -> clause.startsWith(prefix))
          .sorted()
          .toList();
    }
  }

  private static String clause(Path root, Path packageInfo) {
    try (InputStream in = Files.newInputStream(packageInfo)) {
      String name = root.relativize(packageInfo.getParent()).toString();
      return name.replace('/', '.').replace('\\', '.')
          + ";version=\""
          + PackageVersion.read(in)
          + "\"";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path place(Class<?> anchor) {
    try {
      return Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
