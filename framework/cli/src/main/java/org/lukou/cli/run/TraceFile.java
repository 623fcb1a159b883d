package org.lukou.cli.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lukou.api.world.World;

/** Writes the state of the world after every step: one line a step, see {@code World.traceLine}. */
final class TraceFile implements AutoCloseable {

  private final World world;
  private final BufferedWriter out;

  TraceFile(Path file, World world) throws IOException {
    this.world = world;
    out = Files.newBufferedWriter(file);
  }

  void stepped(double timeSeconds) throws IOException {
    out.write(world.traceLine());
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
