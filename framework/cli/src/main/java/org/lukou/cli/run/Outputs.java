package org.lukou.cli.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lukou.api.world.World;

/** The files that a run writes, open. */
final class Outputs implements AutoCloseable {

  private final List<TraceFile> open = new ArrayList<>();

  /**
   * Opens the files that are wanted.
   *
   * @throws RunException if one of them cannot be written
   */
  static Outputs open(OutputFiles files, World world) throws RunException {
    Outputs outputs = new Outputs();
    try {
      if (files.trace() != null) {
        outputs.open.add(new TraceFile(files.trace(), world));
      }
      return outputs;
    } catch (IOException e) {
      outputs.close();
      throw failed(e);
    }
  }

  /** Writes what there is to write after a step. */
  void stepped(double timeSeconds) throws RunException {
    try {
      for (TraceFile output : open) {
        output.stepped(timeSeconds);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Completes the files. */
  @Override
  public void close() throws RunException {
    IOException failure = null;
    for (TraceFile output : open) {
      try {
        output.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failed(failure);
    }
  }

  private static RunException failed(IOException e) {
    return new RunException("an output of the run cannot be written: " + e, e);
  }
}
