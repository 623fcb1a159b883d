package org.lukou.cli.race;

import org.lukou.api.signal.SignalTiming;

/**
 * What a user changes in a profile's timing rules; null is what stays as the profile says.
 *
 * @param decisionSeconds time between two decisions of a junction
 * @param yellowSeconds length of yellow
 * @param style where the change interval lies
 */
public record TimingChanges(
    Double decisionSeconds, Double yellowSeconds, SignalTiming.Style style) {

  /** Everything as the profile says. */
  public static final TimingChanges NONE = new TimingChanges(null, null, null);

  /** Returns these changes, and where they say nothing the others. */
  public TimingChanges over(TimingChanges others) {
    return new TimingChanges(
        decisionSeconds == null ? others.decisionSeconds : decisionSeconds,
        yellowSeconds == null ? others.yellowSeconds : yellowSeconds,
        style == null ? others.style : style);
  }

  /**
   * Returns the rules with these changes.
   *
   * @throws IllegalArgumentException if they are out of range; the message is for the user
   */
  public SignalTiming applyTo(SignalTiming given) {
    return new SignalTiming(
        style == null ? given.style() : style,
        decisionSeconds == null ? given.decisionSeconds() : decisionSeconds,
        yellowSeconds == null ? given.yellowSeconds() : yellowSeconds,
        given.allRedSeconds(),
        given.minimumGreenSeconds(),
        given.maximumGreenSeconds(),
        given.maximumRedSeconds());
  }
}
