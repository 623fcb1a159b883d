package org.lukou.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A temporary directory, named after the process, that is gone at the end, also if the process is
 * interrupted.
 *
 * @param path the directory
 */
public record ScratchDirectory(Path path) implements AutoCloseable {

  /**
   * Makes one.
   *
   * @param purpose what it is for, as a part of its name
   * @throws RunException if there is no place for it
   */
  public static ScratchDirectory create(String purpose) throws RunException {
    try {
      String prefix = "lukou-" + purpose + "-" + ProcessHandle.current().pid() + "-";
      ScratchDirectory made = new ScratchDirectory(Files.createTempDirectory(prefix));
      Runtime.getRuntime().addShutdownHook(new Thread(made::close, "lukou-scratch"));
      return made;
    } catch (IOException e) {
      throw new RunException(
          "no temporary directory can be made: %s; name another place with LUKOU_JAVA_OPTIONS=-Djava.io.tmpdir=DIR"
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
