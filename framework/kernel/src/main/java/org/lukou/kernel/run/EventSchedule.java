package org.lukou.kernel.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.DoubleToIntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
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

  private final World world;
  private final DoubleToIntFunction toSteps;
  private final Consumer<EventReport> reports;
  private final List<Entry> entries = new ArrayList<>();
  private final NavigableSet<Entry> pending = new TreeSet<>(by(entry -> entry.beginStep));
  private final NavigableSet<Entry> lasting = new TreeSet<>(by(entry -> entry.endStep));
  private final Map<Event, Integer> lastingTimes = new LinkedHashMap<>();
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();

  /** What somebody asks for. */
  private sealed interface Request {
    /** That an event begins. */
    record Begin(Event event) implements Request {}

    /** That the event in this place of the list ends. */
    record End(int place) implements Request {}
  }

  /** An event and its place in the list; it can be ended before its time. */
  private static final class Entry {
    private final int place;
    private final int beginStep;
    private int endStep;
    private TimedEvent timed;

    Entry(int place, TimedEvent timed, DoubleToIntFunction toSteps) {
      this.place = place;
      this.timed = timed;
      beginStep = toSteps.applyAsInt(timed.atSeconds());
      endStep = toSteps.applyAsInt(timed.untilSeconds());
    }
  }

  private static Comparator<Entry> by(ToIntFunction<Entry> step) {
    return Comparator.comparingInt(step).thenComparingInt(entry -> entry.place);
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
    events.forEach(this::add);
  }

  private void add(TimedEvent event) {
    Entry entry = new Entry(entries.size(), event, toSteps);
    entries.add(entry);
    pending.add(entry);
  }

  /** Lets an event begin with the next step. Any thread. */
  void begin(Event event) {
    requests.add(new Request.Begin(event));
  }

  /**
   * Ends an event with the next step if it lasts then; {@code place} is its place in {@link
   * #events()}. Any thread.
   */
  void end(int place) {
    requests.add(new Request.End(place));
  }

  /** Does what is due before a step that begins at that time. */
  void apply(int step, double seconds) {
    takeOver(seconds, step);
    for (Entry entry : taken(lasting, entry -> entry.endStep <= step)) {
      end(entry, seconds);
    }
    for (Entry entry : taken(pending, entry -> entry.beginStep <= step)) {
      begin(entry, step, seconds);
    }
  }

  /** Takes the first entries out of a queue, and returns them in the order of the list. */
  private static List<Entry> taken(NavigableSet<Entry> queue, Predicate<Entry> due) {
    if (queue.isEmpty() || !due.test(queue.first())) {
      return List.of();
    }
    List<Entry> taken = new ArrayList<>();
    while (!queue.isEmpty() && due.test(queue.first())) {
      taken.add(queue.pollFirst());
    }
    taken.sort(Comparator.comparingInt(entry -> entry.place));
    return taken;
  }

  /** Returns every event, past and to come, with the times that it really had. */
  List<TimedEvent> events() {
    return entries.stream().map(entry -> entry.timed).toList();
  }

  /** Returns whether an event, by its place in {@link #events()}, lasts now. */
  boolean lasts(int place) {
    return lasting.contains(entries.get(place));
  }

  private void takeOver(double seconds, int step) {
    for (Request next = requests.poll(); next != null; next = requests.poll()) {
      if (next instanceof Request.Begin asked) {
        add(TimedEvent.at(seconds, asked.event()));
      } else if (next instanceof Request.End asked && lasts(asked.place())) {
        endEarly(entries.get(asked.place()), step, seconds);
      }
    }
  }

  private void endEarly(Entry entry, int step, double seconds) {
    lasting.remove(entry); // its place there depends on its end
    entry.timed = new TimedEvent(entry.timed.atSeconds(), seconds, entry.timed.event());
    entry.endStep = step;
    lasting.add(entry);
  }

  private void begin(Entry entry, int step, double seconds) {
    Event event = entry.timed.event();
    if (entry.endStep <= step) {
      report(seconds, EventReport.Outcome.REFUSED, event, "it is over before a step begins");
      return;
    }
    try {
      if (!lastingTimes.containsKey(event)) {
        world.begin(event);
      }
    } catch (EventException e) {
      report(seconds, EventReport.Outcome.REFUSED, event, e.getMessage());
      return;
    }
    if (event.lasts()) {
      lasting.add(entry);
      lastingTimes.merge(event, 1, Integer::sum);
    }
    report(seconds, EventReport.Outcome.BEGUN, event, "");
  }

  private void end(Entry entry, double seconds) {
    Event event = entry.timed.event();
    int others = lastingTimes.get(event) - 1;
    if (others > 0) {
      lastingTimes.put(event, others);
    } else {
      lastingTimes.remove(event);
      world.end(event);
    }
    report(seconds, EventReport.Outcome.ENDED, event, "");
  }

  private void report(double seconds, EventReport.Outcome outcome, Event event, String reason) {
    reports.accept(new EventReport(seconds, outcome, event, reason));
  }
}
