package org.lukou.benchmarks.control;

import java.util.List;
import java.util.stream.Stream;

/**
 * One run of the table.
 *
 * @param flow the traffic
 * @param rule who decides
 */
record Cell(Flow flow, Rule rule) {

  /** Returns every cell, flow by flow. */
  static List<Cell> all() {
    return Stream.of(Flow.values())
        .flatMap(flow -> Stream.of(Rule.values()).map(rule -> new Cell(flow, rule)))
        .toList();
  }

  @Override
  public String toString() {
    return flow.label() + " " + rule.label();
  }
}
