package org.lukou.cli.command;

import org.lukou.api.signal.SignalTiming;
import org.lukou.cli.race.TimingChanges;
import picocli.CommandLine.Option;

/** The options that change the rules of the signals. */
public final class TimingOptions {

  @Option(
      names = "--decision-interval",
      paramLabel = "S",
      description = "Time between two decisions of a junction, in seconds.")
  private Double decisionSeconds;

  @Option(
      names = "--yellow",
      paramLabel = "S",
      description = "Length of yellow (with paper timing: of the change phase), in seconds.")
  private Double yellowSeconds;

  @Option(
      names = "--timing",
      paramLabel = "paper|field",
      description =
          "paper: the change interval lies inside the decision interval, as in the literature;"
              + " field: yellow, all-red and minimum green as in the street.")
  private SignalTiming.Style style;

  /** Returns what these options change. */
  TimingChanges changes() {
    return new TimingChanges(decisionSeconds, yellowSeconds, style);
  }
}
