package org.lukou.runtime.osgi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lukou.api.control.ControllerName;
import org.lukou.api.world.WorldName;

/**
 * The bundle without classes that stands for the assembly as a whole: it requires the world and the
 * controllers, so that a missing one is found when the bundles are resolved.
 */
public final class AssemblyBundle {

  /** Its symbolic name. */
  public static final String SYMBOLIC_NAME = "org.lukou.assembly";

  private AssemblyBundle() {}

  /** Returns the bundle's jar. */
  public static InputStream jar(String world, Collection<String> controllers) {
    Manifest manifest = new Manifest();
    Attributes headers = manifest.getMainAttributes();
    headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.putValue("Bundle-ManifestVersion", "2");
    headers.putValue("Bundle-SymbolicName", SYMBOLIC_NAME);
    headers.putValue("Bundle-Name", "What the profile asks for");
    headers.putValue("Bundle-Version", "1.0.0");
    headers.putValue("Require-Capability", requirements(world, controllers));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new JarOutputStream(bytes, manifest).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static String requirements(String world, Collection<String> controllers) {
    return Stream.concat(
            Stream.of(requirement(WorldName.NAMESPACE, world)),
            controllers.stream().map(name -> requirement(ControllerName.NAMESPACE, name)))
        .collect(Collectors.joining(","));
  }

  private static String requirement(String namespace, String name) {
    return namespace + ";filter:=\"" + NamedServices.filter(namespace, name) + "\"";
  }
}
