package org.lukou.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.ignite.Ignite;
import org.apache.ignite.IgniteCompute;
import org.apache.ignite.IgniteException;
import org.lukou.race.RaceException;
import org.lukou.race.cell.InputFile;

/** The files of a driver, as its worker sees them. */
final class DriverFiles implements CellWorker.Source {

  private final Ignite ignite;
  private final UUID driver;

  DriverFiles(Ignite ignite, String driver) {
    this.ignite = ignite;
    this.driver = UUID.fromString(driver);
  }

  @Override
  public void fetch(InputFile file, Path place) throws RaceException {
    try {
      IgniteCompute calls = ignite.compute(ignite.cluster().forNodeId(driver)).withNoFailover();
      Files.createDirectories(place.getParent());
      try (OutputStream out = Files.newOutputStream(place)) {
        byte[] part;
        long offset = 0;
        do {
          part = calls.call(new FilePart(file.sha256(), offset));
          if (part == null) {
            throw new RaceException(
                "neither the driver nor this worker has %s with the SHA-256 %s"
                    .formatted(file.name(), file.sha256()));
          }
          out.write(part);
          offset += part.length;
        } while (part.length == FilePart.BYTES);
      }
    } catch (IOException | IgniteException e) {
      throw new RaceException(
          "%s cannot be fetched from the driver: %s".formatted(file.name(), e.getMessage()), e);
    }
  }
}
