package org.lukou.api.journal;

import org.lukou.api.scenario.Event;

/**
 * What happened to one event of a scenario.
 *
 * @param timeSeconds time since the start of the run, in seconds
 * @param outcome whether it began, ended, or was refused
 * @param event the event
 * @param reason why the world refused it; empty otherwise
 */
public record EventReport(double timeSeconds, Outcome outcome, Event event, String reason) {

  /** What happened to an event. */
  public enum Outcome {
    /** It took effect. */
    BEGUN,
    /** It lasted, and is over. */
    ENDED,
    /** The world could not let it take effect. */
    REFUSED
  }
}
