package org.lukou.roadside.sim.internal.signal;

/**
 * What a signal controller says to a command.
 *
 * @param kind whether it is followed
 * @param reason why not, empty if it is
 */
public record Verdict(Kind kind, String reason) {

  static final Verdict ACCEPTED = new Verdict(Kind.ACCEPTED, "");

  /** Whether a command is followed. */
  public enum Kind {
    /** It holds from the next step. */
    ACCEPTED,
    /** It is older than another one, or too old. */
    OUTDATED,
    /** It names what the junction does not have. */
    MALFORMED,
    /** The conflict monitor has latched, now or before. */
    LATCHED
  }
}
