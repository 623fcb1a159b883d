package org.lukou.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.lukou.api.control.ControllerFactory;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.service.component.annotations.Component;

/** A bundle compiled and assembled while the tests run, as bnd does it in the build. */
public final class TestBundle {

  private static final List<Path> CLASS_PATH =
      Stream.of(ControllerFactory.class, ConsumerType.class, Component.class)
          .map(TestBundle::place)
          .toList();

  private static final Path BUILT = temporary();

  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<Path> dependencies = new ArrayList<>();

  private TestBundle() {}

  /** An empty bundle. */
  public static TestBundle of(String symbolicName, String version) {
    TestBundle bundle = new TestBundle();
    return bundle.header("Bundle-SymbolicName", symbolicName).header("Bundle-Version", version);
  }

  /** A bundle with an algorithm whose factory says its label as its text. */
  static TestBundle controller(String symbolicName, String version, String name, String label) {
    return of(symbolicName, version)
        .source(
            symbolicName + ".internal",
            "Factory",
            """
            import org.lukou.api.control.*;
            import org.osgi.service.component.annotations.Component;

            @Component
            @ControllerName(controller = "%s")
            public class Factory implements ControllerFactory {
              public Controller create(JunctionSetup setup) {
                return view -> 0;
              }
              public String toString() {
                return "%s";
              }
            }
            """
                .formatted(name, label));
  }

  /** A bundle with a world that cannot be opened. */
  static TestBundle world(String symbolicName, String name) {
    return of(symbolicName, "1.0.0")
        .source(
            symbolicName + ".internal",
            "Factory",
            """
            import org.lukou.api.scenario.*;
            import org.lukou.api.world.*;
            import org.osgi.service.component.annotations.Component;

            @Component
            @WorldName(world = "%s")
            public class Factory implements WorldFactory {
              public World open(Scenario scenario) throws ScenarioException {
                throw new ScenarioException("a world of the tests");
              }
            }
            """
                .formatted(name));
  }

  TestBundle header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Adds a class. */
  public TestBundle source(String packageName, String className, String text) {
    sources.put(
        packageName.replace('.', '/') + "/" + className + ".java",
        "package " + packageName + ";\n" + text);
    return this;
  }

  /** Compiles against another bundle. */
  TestBundle against(Path jar) {
    dependencies.add(jar);
    return this;
  }

  /** Writes the jar; the same bundle is built once in a test run. */
  public Path build(Path jar) throws Exception {
    Path built = BUILT.resolve(digest() + ".jar");
    if (!Files.exists(built)) {
      assemble(built);
    }
    Files.createDirectories(jar.toAbsolutePath().getParent());
    return Files.copy(built, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private String digest() throws Exception {
    String text = headers + " " + sources + " " + dependencies;
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  private void assemble(Path jar) throws Exception {
    Path work = Files.createTempDirectory(BUILT, "bundle");
    Path classes = Files.createDirectories(work.resolve("classes"));
    compile(work, classes);
    try (Builder builder = new Builder()) {
      builder.setProperty("-dsannotations", "*");
      headers.forEach(builder::setProperty);
      builder.addClasspath(classes.toFile());
      for (Path entry : classPath()) {
        builder.addClasspath(entry.toFile());
      }
      builder.setProperty("-includepackage", packages());
      try (Jar built = builder.build()) {
        assertEquals(List.of(), builder.getErrors());
        built.write(jar.toFile());
      }
    }
  }

  private String packages() {
    return sources.keySet().stream()
        .map(path -> path.substring(0, path.lastIndexOf('/')).replace('/', '.'))
        .distinct()
        .collect(Collectors.joining(","));
  }

  private void compile(Path work, Path classes) throws IOException {
    if (sources.isEmpty()) {
      return;
    }
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", "-g", "--release", "17", "-d", classes.toString(), "-classpath"));
    arguments.add(
        classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = work.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertEquals(0, compiler.run(null, null, null, arguments.toArray(String[]::new)));
  }

  private List<Path> classPath() {
    return Stream.concat(CLASS_PATH.stream(), dependencies.stream()).toList();
  }

  private static Path place(Class<?> anchor) {
    return Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory(
          Files.createDirectories(Path.of("target/test-bundles")), "run");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
