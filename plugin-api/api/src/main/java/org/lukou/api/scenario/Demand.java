package org.lukou.api.scenario;

import java.util.List;

/**
 * Who wants to go where and when.
 *
 * @param flows in the order that decides ties
 */
public record Demand(List<Flow> flows) {

  /** Copies the list. */
  public Demand {
    flows = List.copyOf(flows);
  }
}
