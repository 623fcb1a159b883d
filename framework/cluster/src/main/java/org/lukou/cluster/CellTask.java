package org.lukou.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.ignite.Ignite;
import org.apache.ignite.IgniteException;
import org.apache.ignite.lang.IgniteCallable;
import org.apache.ignite.resources.IgniteInstanceResource;
import org.lukou.race.RaceException;
import org.lukou.race.cell.RaceJson;
import org.lukou.race.result.CellRecord;

/**
 * A cell on its way to a worker, and the record on its way back. It carries nothing but text, so
 * that Ignite's class loader never sees more of a testbed than this.
 */
final class CellTask implements IgniteCallable<String> {

  private static final long serialVersionUID = 1L;

  private final String order;
  private final String driver;
  @IgniteInstanceResource private transient Ignite ignite;

  /**
   * Creates a task.
   *
   * @param order a {@link WorkOrder} as JSON
   * @param driver id of the node that files come from
   */
  CellTask(String order, String driver) {
    this.order = order;
    this.driver = driver;
  }

  /** Returns a {@link CellRecord} as JSON, on a thread of the worker. */
  @Override
  public String call() throws Exception {
    CellWorker worker = NodeParts.of(ignite).worker();
    try {
      CellRecord record = worker.run(WorkOrder.of(order), new DriverFiles(ignite, driver));
      return RaceJson.mapper().writeValueAsString(record);
    } catch (RaceException e) {
      throw new UnfitException(e.getMessage()); // without a cause: only text travels
    } catch (RuntimeException e) {
      throw new UnfitException("it failed with " + e);
    }
  }

  static CellRecord record(String json) {
    try {
      return RaceJson.mapper().readValue(json, CellRecord.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the worker's record cannot be read: " + e, e);
    }
  }

  /** A worker cannot run what it was sent, and others may. */
  static final class UnfitException extends IgniteException {

    private static final long serialVersionUID = 1L;

    UnfitException(String message) {
      super(message);
    }

    /** Returns why a worker was not fit; null if a failure has another reason. */
    static String reason(Throwable failure) {
      for (Throwable t = failure; t != null; t = t.getCause()) {
        if (t instanceof UnfitException) {
          return t.getMessage();
        }
      }
      return null;
    }
  }
}
