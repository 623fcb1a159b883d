package org.lukou.profiles;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.lukou.runtime.TestBundle;

/** A controller bundle as somebody outside would write it: one class against the API jar. */
final class OutsideController {

  static final String NAME = "outside";
  static final String BUNDLE = "com.example.outside";

  private final String version;
  private final String decide;

  private OutsideController(String version, String decide) {
    this.version = version;
    this.decide = decide;
  }

  /** A version of the bundle whose controllers run this body of {@code decide(view)}. */
  static OutsideController version(String version, String decide) {
    return new OutsideController(version, decide);
  }

  /** Builds the jar elsewhere and moves it into a directory in one step. */
  Path dropInto(Path directory) throws Exception {
    Files.createDirectories(directory);
    Path built = build(Files.createTempDirectory(directory.getParent(), "build").resolve("a.jar"));
    return Files.move(
        built, directory.resolve("outside-" + version + ".jar"), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path build(Path jar) throws Exception {
    return TestBundle.of(BUNDLE, version)
        .source(
            BUNDLE,
            "Outside",
            """
            import org.lukou.api.control.*;
            import org.osgi.service.component.annotations.Component;

            @Component
            @ControllerName(controller = "%s")
            public class Outside implements ControllerFactory {
              @Override
              public Controller create(JunctionSetup setup) {
                return view -> { %s };
              }
            }
            """
                .formatted(NAME, decide))
        .build(jar);
  }
}
