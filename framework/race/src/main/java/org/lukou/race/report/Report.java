package org.lukou.race.report;

import java.io.IOException;
import java.nio.file.Path;

/** A file, or several, that tell a race to somebody. */
@FunctionalInterface
public interface Report {

  /**
   * Writes the report; a file appears when it is complete.
   *
   * @param results the race
   * @param directory where to, which exists
   * @throws IOException if it cannot be written
   */
  void write(RaceResults results, Path directory) throws IOException;
}
