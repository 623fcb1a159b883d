package org.lukou.cli.run;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.journal.EventReport;
import org.lukou.kernel.run.Run;
import org.lukou.scenario.event.EventWriter;

/** What the user should know of a run's events: those refused, and those that never come. */
final class EventWarnings {

  private EventWarnings() {}

  static List<String> of(Run run, RunSpec spec) {
    List<String> warnings = new ArrayList<>();
    double end = spec.scenario().durationSeconds();
    long late = spec.events().stream().filter(event -> event.atSeconds() >= end).count();
    if (late > 0) {
      warnings.add(
          "%d of %d events would come after the end of the run at %s s"
              .formatted(late, spec.events().size(), end));
    }
    for (EventReport report : run.refusedEvents()) {
      warnings.add(
          "at t=%s s the event %s could not begin: %s"
              .formatted(report.timeSeconds(), EventWriter.json(report.event()), report.reason()));
    }
    return warnings;
  }
}
