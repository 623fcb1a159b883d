package org.lukou.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lukou.api.world.World;
import org.lukou.output.PartFile;
import org.lukou.output.RunOutput;

/** Writes the state of the world after every step: one line a step, see {@code World.traceLine}. */
final class TraceFile implements RunOutput {

  private final World world;
  private final PartFile out;

  TraceFile(Path file, World world) throws IOException {
    this.world = world;
    out = PartFile.beside(file);
  }

  @Override
  public void stepped(double timeSeconds) throws IOException {
    out.write(world.traceLine());
    out.write('\n');
  }

  @Override
  public void complete() throws IOException {
    out.publish();
  }

  @Override
  public List<Path> parts() {
    return List.of(out.part());
  }

  @Override
  public void close() throws IOException {
    out.keep();
  }
}
