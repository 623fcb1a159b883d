package org.lukou.cli.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the state of the world after every step: one line a step, see {@code World.traceLine}. */
final class TraceFile implements AutoCloseable {

  private final Path file;
  private final BufferedWriter out;

  TraceFile(Path file) throws RunException {
    this.file = file;
    try {
      out = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  void write(String line) throws RunException {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() throws RunException {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private RunException failed(IOException e) {
    return new RunException("cannot write the trace %s: %s".formatted(file, e), e);
  }
}
