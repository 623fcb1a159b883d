package org.lukou.cli.run;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.lukou.race.cell.Sha256;

/** The SHA-256 of a file, and a message if there is none. */
final class FileDigest {

  private FileDigest() {}

  /**
   * Returns the digest as 64 lower-case hex digits.
   *
   * @throws RunException if the file cannot be read
   */
  static String of(Path file) throws RunException {
    try {
      return Sha256.of(file);
    } catch (NoSuchFileException e) {
      throw new RunException("there is no file %s; check the path".formatted(file), e);
    } catch (IOException e) {
      throw new RunException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
