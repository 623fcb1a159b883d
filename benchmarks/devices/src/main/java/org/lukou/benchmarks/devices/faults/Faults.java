package org.lukou.benchmarks.devices.faults;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lukou.benchmarks.devices.faults.Fault.Incident;
import org.lukou.benchmarks.devices.relay.Weather;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code faults}: tries each, and prints a table of what came of it. */
@Command(
    name = "faults",
    description = {
      "Tries what goes wrong between cabinets and driver, and prints what came of it.",
      "Every command has to be shown, once; no decision may see what was"
          + " never true, or is older than Max-Age; no conflict"
          + " monitor may latch; and after an incident all has to be as before in time."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class Faults implements Callable<Integer> {

  /** Within this time after an incident every cabinet is observed and commanded again. */
  static final double LONGEST_RECOVERY_SECONDS = 60;

  private static final int COMMANDS = 4;
  private static final Weather MIXED = new Weather(0.1, 0.1, 0.2, 1, 0);

  private static final List<Fault> ALL =
      List.of(
          quiet("none", Weather.CLEAR),
          quiet("loss 10 %", Weather.losing(0.1)),
          quiet("loss 20 %", Weather.losing(0.2)),
          quiet("loss 30 %", Weather.losing(0.3)),
          quiet("duplication 30 %", Weather.duplicating(0.3)),
          quiet("reordering 30 %, up to 1 s", Weather.reordering(0.3, 1)),
          quiet("reordering 20 %, up to 5 s", Weather.reordering(0.2, 5)),
          quiet("delay 1 s each way", Weather.delaying(1)),
          new Fault("delay 5 s each way", Weather.delaying(5), 1, Incident.NONE),
          quiet("loss, duplication, reordering", MIXED),
          new Fault("cabinet restarts", Weather.CLEAR, COMMANDS, Incident.CABINET_RESTART),
          new Fault("  and loss 20 %", Weather.losing(0.2), COMMANDS, Incident.CABINET_RESTART),
          new Fault("driver restarts", Weather.CLEAR, COMMANDS, Incident.DRIVER_RESTART),
          new Fault("  and loss 20 %", Weather.losing(0.2), COMMANDS, Incident.DRIVER_RESTART),
          new Fault("silence beyond the lease", Weather.CLEAR, COMMANDS, Incident.LONG_SILENCE),
          new Fault("driver's address changes", Weather.CLEAR, COMMANDS, Incident.MOVED_DRIVER));

  @Spec private CommandSpec spec;

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      description = "Only those whose name contains it.",
      defaultValue = "")
  private String only;

  @Option(
      names = "--seed",
      description = "Decides which datagrams are hit (default ${DEFAULT-VALUE}).")
  private long seed = 2026;

  private static Fault quiet(String name, Weather weather) {
    return new Fault(name, weather, COMMANDS, Incident.NONE);
  }

  @Override
  public Integer call() throws Exception {
    List<Fault> chosen = ALL.stream().filter(fault -> fault.name().contains(only)).toList();
    if (chosen.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "no fault is called like that; there are: "
              + String.join("; ", ALL.stream().map(Fault::name).toList()));
    }
    out()
        .printf(
            "%-30s %8s %5s %7s %5s %5s %10s %8s %10s %8s %7s%n",
            "fault",
            "commands",
            "lost",
            "doubled",
            "late",
            "wrong",
            "unanswered",
            "latched",
            "longest s",
            "recovery",
            "refused");
    boolean good = true;
    for (Fault fault : chosen) {
      try (Trial trial = Trial.of(fault, seed)) {
        Outcome outcome = trial.run();
        print(fault, outcome);
        good &= outcome.isGood(LONGEST_RECOVERY_SECONDS);
      }
    }
    out()
        .printf(
            "%nlost, doubled, wrong, unanswered and latched have to be 0, recovery at most %.0f s: %s%n",
            LONGEST_RECOVERY_SECONDS, good ? "held" : "MISSED");
    return good ? 0 : 1;
  }

  private void print(Fault fault, Outcome outcome) {
    out()
        .printf(
            Locale.ROOT,
            "%-30s %8d %5d %7d %5d %5d %10d %8d %10.1f %8.1f %7d%n",
            fault.name(),
            outcome.commands(),
            outcome.lost(),
            outcome.doubled(),
            outcome.lateReadings(),
            outcome.wrongReadings(),
            outcome.unanswered(),
            outcome.latched(),
            outcome.longestStepSeconds(),
            outcome.recoverySeconds(),
            outcome.refused());
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
