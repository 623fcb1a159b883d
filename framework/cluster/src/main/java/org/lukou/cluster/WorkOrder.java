package org.lukou.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.InputFile;
import org.lukou.race.cell.RaceJson;

/**
 * What a driver asks of a worker, as pure data.
 *
 * @param cell what to run
 * @param drops jars that join the profile's bundles, in the order in which they are started
 * @param patienceSeconds how long the cell may take for one step, in seconds
 */
public record WorkOrder(Cell cell, List<InputFile> drops, double patienceSeconds) {

  /** Copies the list. */
  public WorkOrder {
    drops = List.copyOf(drops);
  }

  String json() {
    try {
      return RaceJson.mapper().writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an order can always be written", e);
    }
  }

  static WorkOrder of(String json) {
    try {
      return RaceJson.mapper().readValue(json, WorkOrder.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the driver's order cannot be read: " + e, e);
    }
  }
}
