package org.lukou.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.lukou.cli.run.RunException;

/**
 * A temporary directory, named after the process, that is gone at the end, also if the process is
 * interrupted.
 *
 * @param path the directory
 */
record ScratchDirectory(Path path) implements AutoCloseable {

  static ScratchDirectory create() throws RunException {
    try {
      String prefix = "lukou-bench-" + ProcessHandle.current().pid() + "-";
      ScratchDirectory made = new ScratchDirectory(Files.createTempDirectory(prefix));
      Runtime.getRuntime().addShutdownHook(new Thread(made::close, "lukou-scratch"));
      return made;
    } catch (IOException e) {
      throw new RunException(
          "no temporary directory for the generated networks: %s; name another place with LUKOU_JAVA_OPTIONS=-Djava.io.tmpdir=DIR"
              .formatted(e),
          e);
    }
  }

  @Override
  public void close() {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.println("warning: " + path + " could not be deleted: " + e.getMessage());
    }
  }
}
