package org.lukou.cli.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lukou.api.world.World;
import org.lukou.output.Origin;
import org.lukou.output.ReplayFile;
import org.lukou.output.RunOutput;
import org.lukou.output.TripInfoFile;
import org.lukou.output.VehicleTable;

/** The files that a run writes, open. */
final class Outputs implements AutoCloseable {

  private final List<RunOutput> open = new ArrayList<>();

  /**
   * Opens the files that are wanted.
   *
   * @throws RunException if one of them cannot be written
   */
  static Outputs open(OutputFiles files, World world, Origin origin) throws RunException {
    Outputs outputs = new Outputs();
    try {
      outputs.openAll(files, world, origin);
      return outputs;
    } catch (IOException e) {
      outputs.close();
      throw failed(e);
    }
  }

  private void openAll(OutputFiles files, World world, Origin origin) throws IOException {
    if (files.trace() != null) {
      open.add(new TraceFile(files.trace(), world));
    }
    if (files.replay() != null) {
      open.add(new ReplayFile(files.roadnetLog(), files.replay(), world, origin));
    }
    if (files.tripInfo() != null) {
      open.add(new TripInfoFile(files.tripInfo(), world, origin));
    }
    if (files.vehicles() != null) {
      open.add(new VehicleTable(files.vehicles(), world, origin));
    }
  }

  /** Writes what there is to write after a step. */
  void stepped(double timeSeconds) throws RunException {
    try {
      for (RunOutput output : open) {
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
    for (RunOutput output : open) {
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
    return new RunException(e.getMessage(), e); // it names the file
  }
}
