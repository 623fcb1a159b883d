package org.lukou.kernel.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.DoubleToIntFunction;
import org.lukou.api.journal.EventReport;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.EventException;
import org.lukou.api.scenario.TimedEvent;
import org.lukou.api.world.World;

/**
 * Lets the events of a scenario begin and end in the world: before each step first what is over,
 * then what is due, each in the order of the list; events that somebody asks for meanwhile join its
 * end. All methods belong to the stepping thread, except {@link #begin} and {@link #end}.
 *
 * <p>Equal events may overlap: the world is told when the first one begins and when the last one
 * ends.
 */
final class EventSchedule {

  private static final int NEVER = Integer.MAX_VALUE;

  private final World world;
  private final DoubleToIntFunction toSteps;
  private final Consumer<EventReport> reports;
  private final List<Entry> entries = new ArrayList<>();
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
  private final int given;
  private int nextStep;

  private enum State {
    PENDING,
    LASTING,
    DONE
  }

  /** What somebody asks for: that an event begins, or ends. */
  private record Request(Event event, boolean begins) {}

  /** An event and how far it is; it can be ended before its time. */
  private final class Entry {
    private final int beginStep;
    private int endStep;
    private TimedEvent timed;
    private State state = State.PENDING;

    Entry(TimedEvent timed) {
      this.timed = timed;
      beginStep = toSteps.applyAsInt(timed.atSeconds());
      endStep = toSteps.applyAsInt(timed.untilSeconds());
    }

    int nextStep() {
      return switch (state) {
        case PENDING -> beginStep;
        case LASTING -> endStep;
        case DONE -> NEVER;
      };
    }
  }

  /**
   * Creates the schedule of a run.
   *
   * @param world where events take effect
   * @param events the scenario's
   * @param toSteps the first step that begins at a time in seconds, or later
   * @param reports learns what happens to each event
   */
  EventSchedule(
      World world,
      List<TimedEvent> events,
      DoubleToIntFunction toSteps,
      Consumer<EventReport> reports) {
    this.world = world;
    this.toSteps = toSteps;
    this.reports = reports;
    events.forEach(event -> entries.add(new Entry(event)));
    given = entries.size();
    findNextStep();
  }

  /** Lets an event begin with the next step. Any thread. */
  void begin(Event event) {
    requests.add(new Request(event, true));
  }

  /** Ends the last event equal to this one that has begun, with the next step. Any thread. */
  void end(Event event) {
    requests.add(new Request(event, false));
  }

  /** Does what is due before a step that begins at that time. */
  void apply(int step, double seconds) {
    takeOver(step, seconds);
    if (step < nextStep) {
      return;
    }
    for (Entry entry : entries) {
      if (entry.state == State.LASTING && entry.endStep <= step) {
        end(entry, seconds);
      }
    }
    for (Entry entry : entries) {
      if (entry.state == State.PENDING && entry.beginStep <= step) {
        begin(entry, step, seconds);
      }
    }
    findNextStep();
  }

  /** Returns every event, past and to come, with the times that it really had. */
  List<TimedEvent> events() {
    return entries.stream().map(entry -> entry.timed).toList();
  }

  /** Returns whether an event, by its place in {@link #events()}, lasts now. */
  boolean lasts(int place) {
    return entries.get(place).state == State.LASTING;
  }

  private void takeOver(int step, double seconds) {
    for (Request next = requests.poll(); next != null; next = requests.poll()) {
      if (next.begins()) {
        entries.add(new Entry(TimedEvent.at(seconds, next.event())));
        nextStep = step;
      } else {
        endEarly(next.event(), step, seconds);
      }
    }
  }

  private void endEarly(Event event, int step, double seconds) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (!entry.timed.event().equals(event)) {
        continue;
      }
      if (entry.state == State.PENDING && i >= given) {
        entries.remove(i); // asked for since the last step, and not any more
        return;
      }
      if (entry.state == State.LASTING) {
        entry.timed = new TimedEvent(entry.timed.atSeconds(), seconds, event);
        entry.endStep = step;
        nextStep = step;
        return;
      }
    }
  }

  private void begin(Entry entry, int step, double seconds) {
    Event event = entry.timed.event();
    entry.state = State.DONE;
    if (entry.endStep <= step) {
      report(seconds, EventReport.Outcome.REFUSED, event, "it is over before a step begins");
      return;
    }
    try {
      if (!anotherLasts(event)) {
        world.begin(event);
      }
      entry.state = event.lasts() ? State.LASTING : State.DONE;
      report(seconds, EventReport.Outcome.BEGUN, event, "");
    } catch (EventException e) {
      report(seconds, EventReport.Outcome.REFUSED, event, e.getMessage());
    }
  }

  private void end(Entry entry, double seconds) {
    Event event = entry.timed.event();
    entry.state = State.DONE;
    if (!anotherLasts(event)) {
      world.end(event);
    }
    report(seconds, EventReport.Outcome.ENDED, event, "");
  }

  private boolean anotherLasts(Event event) {
    return entries.stream()
        .anyMatch(entry -> entry.state == State.LASTING && entry.timed.event().equals(event));
  }

  private void report(double seconds, EventReport.Outcome outcome, Event event, String reason) {
    reports.accept(new EventReport(seconds, outcome, event, reason));
  }

  private void findNextStep() {
    nextStep = entries.stream().mapToInt(Entry::nextStep).min().orElse(NEVER);
  }
}
