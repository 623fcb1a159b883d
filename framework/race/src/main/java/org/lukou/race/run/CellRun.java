package org.lukou.race.run;

import java.util.function.LongSupplier;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.result.CellRecord;

/**
 * Runs cells on this machine: one thread a cell, no budget for a decision, so that the speed of the
 * machine decides nothing. Thread-safe.
 */
public final class CellRun implements CellJob {

  private final Stacks stacks;
  private final Places places;
  private final LongSupplier nanoClock;

  /**
   * Creates a runner.
   *
   * @param stacks where bundles come from
   * @param places where files lie
   * @param nanoClock a clock that only goes forward, in nanoseconds, for latencies
   */
  public CellRun(Stacks stacks, Places places, LongSupplier nanoClock) {
    this.stacks = stacks;
    this.places = places;
    this.nanoClock = nanoClock;
  }

  /**
   * Runs a cell to its end on the calling thread. Whatever goes wrong in it is told in the record:
   * a controller that failed even once has no result, because its junction was led by a plan then.
   *
   * @throws InterruptedException if the thread is interrupted between two steps
   */
  @Override
  public CellRecord of(Cell cell, Pulse pulse) throws InterruptedException {
    return ride(cell, open -> open.complete(pulse));
  }

  /**
   * Runs a cell as {@link #of} does, while somebody watches; that changes no result.
   *
   * @throws InterruptedException if the thread is interrupted between two steps
   */
  public CellRecord watched(Cell cell, Spectator spectator) throws InterruptedException {
    return ride(
        cell,
        open -> {
          open.admit(spectator);
          return open.complete(spectator);
        });
  }

  @FunctionalInterface
  private interface Ride {
    CellRecord on(OpenCell open) throws InterruptedException;
  }

  private CellRecord ride(Cell cell, Ride ride) throws InterruptedException {
    try (OpenCell open = open(cell)) {
      return ride.on(open);
    } catch (RaceException e) {
      return CellRecord.failed(cell, e.getMessage());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return CellRecord.failed(cell, "it failed with " + e);
    }
  }

  /**
   * Opens a cell as if to run it, and closes it again.
   *
   * @throws RaceException if it cannot be run: a missing file or algorithm, wrong settings
   */
  public void rehearse(Cell cell) throws RaceException {
    open(cell).close();
  }

  private OpenCell open(Cell cell) throws RaceException {
    try {
      return OpenCell.of(cell, stacks.of(cell.stack()), places, nanoClock);
    } catch (ScenarioException | IllegalArgumentException e) {
      throw new RaceException(e.getMessage(), e);
    }
  }

  /** Returns where the files lie that cells name. */
  public Places places() {
    return places;
  }
}
