package org.lukou.kernel.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.lukou.api.journal.EventReport;
import org.lukou.api.journal.JournalSink;
import org.lukou.api.network.Zone;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.TimedEvent;
import org.lukou.api.world.World;
import org.lukou.api.world.WorldStatistics;
import org.lukou.kernel.Algorithm;
import org.lukou.kernel.Kernel;
import org.lukou.kernel.KernelSettings;
import org.lukou.kernel.metrics.QueueMetrics;
import org.lukou.kernel.metrics.RunMetrics;
import org.lukou.kernel.metrics.SpillbackMetrics;
import org.lukou.kernel.metrics.TripMetrics;
import org.lukou.kernel.time.StepClock;

/**
 * One run of a scenario under an algorithm, with its events, measured. Stepped by its caller; one
 * thread, except {@link #begin}, {@link #end} and what {@link Kernel} allows.
 */
public final class Run implements AutoCloseable {

  private static final double DIGEST_SECONDS = 60;

  private final World world;
  private final LongSupplier nanoClock;
  private final List<Zone> zones;
  private final int lastStep;
  private final int digestSteps;
  private final Kernel kernel;
  private final TripMetrics trips;
  private final QueueMetrics queues;
  private final SpillbackMetrics spillbacks;
  private final EventSchedule events;
  private final List<EventReport> refused = new ArrayList<>();
  private final ResultDigest digest = new ResultDigest();
  private final long startNanos;

  /**
   * Starts a run at step 0.
   *
   * @param world a fresh world, which stays the caller's to close
   * @param scenario its scenario
   * @param settings how the kernel runs
   * @param algorithm who decides first
   * @param events what happens to the city on the way, in the order that decides ties
   * @param zones the parts of the city to tell apart
   * @param sinks who reads the journal
   * @param nanoClock a clock that only goes forward, in nanoseconds
   * @throws IllegalArgumentException as {@link Kernel} does
   */
  public Run(
      World world,
      Scenario scenario,
      KernelSettings settings,
      Algorithm algorithm,
      List<TimedEvent> events,
      List<Zone> zones,
      List<JournalSink> sinks,
      LongSupplier nanoClock) {
    this.world = world;
    this.nanoClock = nanoClock;
    this.zones = List.copyOf(zones);
    StepClock clock = new StepClock(scenario.stepSeconds());
    lastStep = scenario.steps();
    digestSteps = Math.max(1, clock.steps(DIGEST_SECONDS));
    kernel = new Kernel(world, settings, algorithm, sinks, nanoClock);
    trips = new TripMetrics(world.network(), zones, kernel::steps, scenario.stepSeconds());
    queues =
        new QueueMetrics(
            world.network(), Math.max(1, clock.steps(settings.timing().decisionSeconds())));
    spillbacks = new SpillbackMetrics(world.network(), scenario.stepSeconds());
    this.events = new EventSchedule(world, events, clock::steps, this::report);
    world.listen(trips);
    startNanos = nanoClock.getAsLong();
  }

  /** Takes one step, unless the run is over; returns whether there is more to do. */
  public boolean step() {
    if (isOver()) {
      return false;
    }
    events.apply(kernel.steps(), kernel.timeSeconds());
    kernel.step();
    spillbacks.sample(kernel.lanes());
    queues.sample(kernel.lanes(), kernel.steps());
    if (kernel.steps() % digestSteps == 0 || isOver()) {
      digest.add(world.traceLine());
    }
    return !isOver();
  }

  private void report(EventReport report) {
    if (report.outcome() == EventReport.Outcome.REFUSED) {
      refused.add(report);
    }
    kernel.report(report);
  }

  /** Lets an event begin with the next step; the world may still refuse it. Any thread. */
  public void begin(Event event) {
    events.begin(event);
  }

  /**
   * Ends an event with the next step if it lasts then, and does nothing if not. Any thread.
   *
   * @param place its place in {@link #events()}
   */
  public void end(int place) {
    events.end(place);
  }

  /**
   * Returns every event of the run, those asked for on the way at the end, with the times that they
   * really had. Run with these, the scenario repeats itself.
   */
  public List<TimedEvent> events() {
    return events.events();
  }

  /** Returns whether an event lasts now; {@code place} is its place in {@link #events()}. */
  public boolean lasts(int place) {
    return events.lasts(place);
  }

  /** Returns the events that could not take effect, with the reasons. */
  public List<EventReport> refusedEvents() {
    return List.copyOf(refused);
  }

  /** Returns whether the scenario's duration has passed. */
  public boolean isOver() {
    return kernel.steps() >= lastStep;
  }

  /** Returns the number of steps of the whole run. */
  public int lastStep() {
    return lastStep;
  }

  /** Returns the kernel. */
  public Kernel kernel() {
    return kernel;
  }

  /** Returns the world. */
  public World world() {
    return world;
  }

  /** Returns the fingerprint of the run so far: 64 hex digits. */
  public String digest() {
    return digest.hex();
  }

  /** Returns the results of the run so far. */
  public RunMetrics metrics() {
    return RunMetrics.of(
        world.statistics(), trips, queues, spillbacks, zones, kernel.guardCounts());
  }

  /** Returns how long the run has taken so far. */
  public RunTiming timing() {
    WorldStatistics statistics = world.statistics();
    long steps = statistics.vehicleSteps();
    return new RunTiming(
        (nanoClock.getAsLong() - startNanos) / 1e9,
        steps,
        steps == 0 ? 0 : (double) kernel.worldNanos() / steps,
        kernel.decisionLatency().quantileNanos(0.50) / 1e3,
        kernel.decisionLatency().quantileNanos(0.99) / 1e3);
  }

  /** Ends the kernel. */
  @Override
  public void close() {
    kernel.close();
  }
}
