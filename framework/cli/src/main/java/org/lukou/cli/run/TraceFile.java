package org.lukou.cli.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lukou.api.world.World;
import org.lukou.output.RunOutput;

/**
 * Writes the state of the world after every step: one line a step, see {@code World.traceLine}. The
 * file is there from the first step, so that it can be watched.
 */
final class TraceFile implements RunOutput {

  private final Path file;
  private final World world;
  private final BufferedWriter out;

  TraceFile(Path file, World world) throws IOException {
    this.file = file;
    this.world = world;
    try {
      out = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void stepped(double timeSeconds) throws IOException {
    try {
      out.write(world.traceLine());
      out.write('\n');
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private IOException failed(IOException e) {
    return new IOException("cannot write the trace %s: %s".formatted(file, e), e);
  }
}
