package org.lukou.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Something that follows a run and writes a file. Made before the first step; the file appears
 * under its name when it is completed, until then it is written beside it as {@code <name>.part}.
 * All calls belong to the stepping thread. It follows one run forwards: a world that goes back to a
 * checkpoint does not tell it so.
 */
public interface RunOutput extends AutoCloseable {

  /**
   * Called after every step.
   *
   * @param timeSeconds time since the start, in seconds
   * @throws IOException if the file cannot be written; it will not appear then
   */
  void stepped(double timeSeconds) throws IOException;

  /**
   * Writes what is left, and lets the file appear. Called when the run is over; a second call does
   * nothing.
   *
   * @throws IOException if the file could not be written completely; it has not appeared then
   */
  void complete() throws IOException;

  /** Returns where the file is until it is completed, or the files if there are several. */
  List<Path> parts();

  /**
   * Ends the writing. Unless the file has been completed it does not appear, an earlier one stays,
   * and what has been written is left under the name of its part. A second call does nothing.
   *
   * @throws IOException if what has been written cannot be kept
   */
  @Override
  void close() throws IOException;
}
