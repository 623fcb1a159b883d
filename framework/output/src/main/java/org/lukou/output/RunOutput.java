package org.lukou.output;

import java.io.IOException;

/**
 * Something that follows a run and writes a file. Made before the first step; the file appears
 * under its name when it is closed, until then it is written beside it as {@code <name>.part}. All
 * calls belong to the stepping thread. It follows one run forwards: a world that goes back to a
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
   * Writes what is left, and closes the file. A second call does nothing.
   *
   * @throws IOException if the file could not be written completely; it has not appeared then
   */
  @Override
  void close() throws IOException;
}
