package org.lukou.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.InputFile;
import org.lukou.race.execute.CellExecutor;

/**
 * Runs cells on the workers of a cluster. A worker is sent as many as it runs at a time, and the
 * next one when one is done; so one that joins gets its share at once. What a worker has not
 * answered when it is lost, frozen for too long or not fit goes to another one. Every cell is
 * handed over once, whatever happens to workers.
 */
public final class ClusterExecutor implements CellExecutor {

  private final ClusterAddress address;
  private final Path directory;
  private final Supplier<Map<String, Path>> files;
  private final List<InputFile> drops;
  private final double patienceSeconds;
  private final Consumer<String> news;
  private final LongSupplier nanoClock;

  /**
   * Creates an executor; it joins the cluster for each race.
   *
   * @param address where workers are
   * @param directory where the node keeps small files
   * @param files what workers may ask for, by SHA-256: inputs and dropped jars; asked when a race
   *     begins
   * @param drops jars that join the profiles' bundles
   * @param patienceSeconds how long a cell may take for one step, in seconds
   * @param news is told who comes and goes, a sentence each, on the thread that runs the race
   * @param nanoClock a clock that only goes forward, in nanoseconds
   */
  public ClusterExecutor(
      ClusterAddress address,
      Path directory,
      Supplier<Map<String, Path>> files,
      List<InputFile> drops,
      double patienceSeconds,
      Consumer<String> news,
      LongSupplier nanoClock) {
    this.address = address;
    this.directory = directory;
    this.files = files;
    this.drops = List.copyOf(drops);
    this.patienceSeconds = patienceSeconds;
    this.news = news;
    this.nanoClock = nanoClock;
  }

  @Override
  public void run(List<Cell> cells, Finish finish) throws RaceException, InterruptedException {
    if (cells.isEmpty()) {
      return;
    }
    try (DriverNode node = DriverNode.join(address, files.get(), directory)) {
      List<WorkOrder> orders =
          cells.stream().map(cell -> new WorkOrder(cell, drops, patienceSeconds)).toList();
      new Dispatch(node, orders, new Roster(node, news, nanoClock)).run(finish);
    }
  }
}
