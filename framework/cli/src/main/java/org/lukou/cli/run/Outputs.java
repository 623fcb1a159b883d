package org.lukou.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lukou.api.world.World;
import org.lukou.output.Origin;
import org.lukou.output.ReplayFile;
import org.lukou.output.RunOutput;
import org.lukou.output.TripInfoFile;
import org.lukou.output.VehicleTable;

/** The files that a run writes, open. */
final class Outputs implements AutoCloseable {

  private final List<RunOutput> open = new ArrayList<>();
  private final Consumer<String> teller;

  private Outputs(Consumer<String> teller) {
    this.teller = teller;
  }

  /**
   * Opens the files that are wanted.
   *
   * @param teller is told where the parts are if the files are never completed
   * @throws RunException if one of them cannot be written; nothing is left of the others then
   */
  static Outputs open(OutputFiles files, World world, Origin origin, Consumer<String> teller)
      throws RunException {
    Outputs outputs = new Outputs(teller);
    try {
      outputs.openAll(files, world, origin);
      return outputs;
    } catch (IOException e) {
      outputs.discard();
      throw failed(e);
    }
  }

  private void discard() {
    for (RunOutput output : open) {
      try {
        output.close();
        for (Path part : output.parts()) {
          Files.deleteIfExists(part);
        }
      } catch (IOException e) {
        teller.accept(e.getMessage());
      }
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

  /** Lets the files appear. Called when the run is over. */
  void complete() throws RunException {
    forEach(RunOutput::complete);
  }

  /** Ends the writing; what has not been completed does not appear, and its parts are told. */
  @Override
  public void close() throws RunException {
    try {
      forEach(RunOutput::close);
    } finally {
      List<Path> left =
          open.stream().flatMap(o -> o.parts().stream()).filter(Files::exists).toList();
      if (!left.isEmpty()) {
        teller.accept("the run did not come to its end; what it wrote until then is in " + left);
      }
    }
  }

  private interface Action {
    void on(RunOutput output) throws IOException;
  }

  private void forEach(Action action) throws RunException {
    IOException failure = null;
    for (RunOutput output : open) {
      try {
        action.on(output);
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
