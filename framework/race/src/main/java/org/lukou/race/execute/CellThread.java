package org.lukou.race.execute;

import java.util.concurrent.BlockingQueue;
import org.lukou.race.cell.Cell;
import org.lukou.race.result.CellRecord;
import org.lukou.race.run.CellJob;

/** A thread that runs one cell, and is watched from outside. */
final class CellThread {

  /** What a thread hands over: itself and the record; null if it was told to end. */
  record End(CellThread thread, CellRecord record) {}

  private final Cell cell;
  private final CellJob job;
  private final BlockingQueue<End> ends;
  private final Thread thread = new Thread(this::work, "lukou-cell");
  private volatile int steps;
  private int stepsSeen = -1;
  private long seenNanos;

  private CellThread(Cell cell, CellJob job, BlockingQueue<End> ends) {
    this.cell = cell;
    this.job = job;
    this.ends = ends;
  }

  static CellThread start(Cell cell, CellJob job, BlockingQueue<End> ends) {
    CellThread started = new CellThread(cell, job, ends);
    started.thread.setDaemon(true); // a controller that hangs must not keep the process
    started.thread.start();
    return started;
  }

  private void work() {
    CellRecord record = null;
    try {
      record = job.of(cell, done -> steps = done);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) { // an Error in a plugin must not stop the race
      record = CellRecord.failed(cell, "it failed with " + e);
    } finally {
      ends.add(new End(this, record));
    }
  }

  /** Returns for how long no step has been completed, as seen by who asks again and again. */
  long stalledNanos(long nowNanos) {
    if (steps != stepsSeen) {
      stepsSeen = steps;
      seenNanos = nowNanos;
    }
    return nowNanos - seenNanos;
  }

  /** Tells the thread to end, and returns what is said of its cell. */
  CellRecord giveUp(double seconds) {
    thread.interrupt();
    double at = Math.max(0, steps) * cell.scenario().stepSeconds();
    return CellRecord.failed(
        cell,
        "it hangs: no step was completed for %.0f s after t=%.1f s; mend the controller, or allow more with --patience"
            .formatted(seconds, at));
  }

  /** Tells the thread to end and waits for it a while. */
  void end(long millis) {
    thread.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
