package org.lukou.race.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lukou.api.world.World;
import org.lukou.kernel.Kernel;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Sha256;

/** The fingerprint of the framework's own code that decides results: the API and the kernel. */
public final class CodeDigest {

  private CodeDigest() {}

  /**
   * Returns the SHA-256 over their jars, or their class files where they are not packed.
   *
   * @throws RaceException if they cannot be read
   */
  public static String ofFramework() throws RaceException {
    try {
      ByteArrayOutputStream digests = new ByteArrayOutputStream();
      for (Class<?> part : List.of(World.class, Kernel.class)) {
        digests.writeBytes(digest(place(part)).getBytes(StandardCharsets.US_ASCII));
      }
      return Sha256.of(digests.toByteArray());
    } catch (IOException | URISyntaxException e) {
      throw new RaceException("the framework's own code cannot be read: " + e, e);
    }
  }

  private static Path place(Class<?> part) throws URISyntaxException {
    return Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static String digest(Path place) throws IOException {
    if (Files.isRegularFile(place)) {
      return Sha256.of(place);
    }
    ByteArrayOutputStream digests = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String line = place.relativize(file) + " " + Sha256.of(file) + "\n";
        digests.writeBytes(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return Sha256.of(digests.toByteArray());
  }
}
