package org.lukou.cli.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.lukou.api.device.DeviceState;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.TimedEvent;
import org.lukou.api.world.World;
import org.lukou.api.world.WorldStatistics;
import org.lukou.devices.DeviceWorld;
import org.lukou.kernel.Algorithm;
import org.lukou.kernel.Incident;
import org.lukou.kernel.KernelSettings;
import org.lukou.kernel.run.Run;
import org.lukou.output.Origin;
import org.lukou.runtime.Testbed;

/**
 * A city that runs in a started testbed: the kernel's run with algorithms from bundles, swapped as
 * planned, as bundles come and go, or as somebody asks. One thread steps it.
 */
public final class CityRun implements AutoCloseable {

  private final Testbed testbed;
  private final RunSpec spec;
  private final String id;
  private final KernelSettings settings;
  private final World world;
  private final Run run;
  private final Deque<Swap> swaps;
  private final List<Swap> made = new ArrayList<>();
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private volatile String controller;
  private volatile Thread stepper;
  private volatile boolean stopping;

  /**
   * Opens the world and starts the kernel.
   *
   * @param testbed the bundles
   * @param spec what to run
   * @param id the run's name in results
   * @param journal who reads every decision, beside the bundles' own sinks
   * @throws RunException if the scenario cannot be run, or an algorithm is missing or refuses its
   *     settings
   */
  public CityRun(Testbed testbed, RunSpec spec, String id, JournalReaders journal)
      throws RunException {
    this.id = id;
    this.testbed = testbed;
    this.spec = spec;
    this.settings = spec.kernelSettings();
    this.swaps = new ArrayDeque<>(spec.swaps());
    this.controller = spec.controller();
    Algorithm first = algorithm(controller);
    CityStart start = new CityStart(testbed, spec, journal);
    world = start.world();
    run = start.run(world, settings, first);
    refuseUnusedSettings();
    testbed.onControllerChange(this::controllerChanged);
  }

  /** A setting that no controller reads is misspelt, unless one that comes later reads it. */
  private void refuseUnusedSettings() throws RunException {
    Set<String> unused = settings.parameters().unused();
    if (spec.swaps().isEmpty() && !unused.isEmpty()) {
      close();
      Set<String> known = settings.parameters().asked();
      throw new RunException(
          "the controller %s has no setting %s; %s"
              .formatted(
                  controller,
                  String.join(", ", unused),
                  known.isEmpty() ? "it has none" : "it has " + String.join(", ", known)));
    }
  }

  /** Runs to the end, or until somebody calls {@link #stop}. */
  public void complete(Progress progress, double speed, OutputFiles files) throws RunException {
    stepper = Thread.currentThread();
    Pace pace = new Pace(speed);
    try (Outputs outputs = Outputs.open(files, world, origin(), progress::warn)) {
      while (!stopping && !run.isOver()) {
        swapAsPlanned();
        step(outputs);
        progress.update(run);
        pace.await(run.kernel().timeSeconds(), () -> stopping);
      }
      if (run.isOver()) {
        outputs.complete();
      }
    } finally {
      progress.end();
      stop();
    }
  }

  private Origin origin() {
    return new Origin(
        id, mode(), spec.controller(), spec.scenario().seed(), spec.scenario().stepSeconds());
  }

  private String mode() {
    return spec.scenario().mode().name().toLowerCase(Locale.ROOT);
  }

  private synchronized void step(Outputs outputs) throws RunException {
    run.step();
    outputs.stepped(run.kernel().timeSeconds());
    notifyAll();
  }

  /** Ends the run after the present step. Any thread. */
  public void stop() {
    stopping = true;
    LockSupport.unpark(stepper);
    synchronized (this) {
      notifyAll();
    }
  }

  /** Waits until the run has come to a time in seconds, or has ended. Any thread. */
  public synchronized void await(double seconds) throws InterruptedException {
    while (!stopping && run.kernel().timeSeconds() < seconds) {
      wait();
    }
  }

  /** Tells in one line how far the run is. Any thread. */
  public synchronized String status() {
    WorldStatistics statistics = world.statistics();
    return String.format(
        Locale.ROOT,
        "t = %.0f of %.0f s, controller %s, %d vehicles running, %d waiting, %d arrived, %d"
            + " incidents",
        run.kernel().timeSeconds(),
        spec.scenario().durationSeconds(),
        controller,
        statistics.running(),
        statistics.waiting(),
        statistics.finished(),
        run.kernel().incidents().count());
  }

  /** Returns what the user should know of the scenario although it can be run. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>(world.warnings());
    warnings.addAll(troubles);
    warnings.addAll(EventWarnings.of(run, spec));
    if (run.isOver() && world.statistics().created() == 0) {
      warnings.add(whyNobodyDeparted());
    }
    if (run.isOver() && !settings.parameters().unused().isEmpty()) {
      warnings.add("no controller has read the setting " + settings.parameters().unused());
    }
    return warnings;
  }

  private String whyNobodyDeparted() {
    boolean elsewhere = spec.devices() != null && !spec.devices().virtual();
    return elsewhere
        ? "the street is not simulated here: what its detectors report is known (queues), but no"
            + " vehicle's travel time or delay; all figures of vehicles are 0"
        : "no vehicle departed: the demand has none within the duration, or no step begins at the"
            + " second of a departure; try a step of 1 s";
  }

  /** Returns the run. */
  public Run run() {
    return run;
  }

  /** Returns the name of the algorithm that is meant to be in charge. */
  public String controller() {
    return controller;
  }

  /**
   * Hands the city to another algorithm from the next step on. Any thread.
   *
   * @throws RunException if no bundle offers it, or it cannot take over
   */
  public synchronized void swap(String name) throws RunException {
    if (!run.kernel().swap(algorithm(name))) {
      Incident why =
          run.kernel().incidents().first().get((int) run.kernel().incidents().count() - 1);
      throw new RunException("the controller " + name + " " + why.text());
    }
    controller = name;
    made.add(new Swap(run.kernel().timeSeconds(), name));
  }

  /** Returns every change of the algorithm up to now, planned or asked for. Any thread. */
  public synchronized List<Swap> swaps() {
    return List.copyOf(made);
  }

  /**
   * Lets an event begin with the next step; if the world refuses it then, a warning says so. Any
   * thread.
   *
   * @throws RunException if it names what the network does not have, or the run is over
   */
  public synchronized void begin(Event event) throws RunException {
    new EventCheck(world.network()).check(event, "the event: $");
    refuseAfterTheEnd();
    run.begin(event);
  }

  /**
   * Ends the event with that number in {@link #lasting()} with the next step. Any thread.
   *
   * @throws RunException if none with that number lasts
   */
  public synchronized Event end(int number) throws RunException {
    TimedEvent event = lasting().get(number);
    if (event == null) {
      throw new RunException(
          "no event with the number %d lasts; \"events\" lists those that do".formatted(number));
    }
    refuseAfterTheEnd();
    run.end(number - 1);
    return event.event();
  }

  /** Returns the events that last now, by their numbers, which do not change. Any thread. */
  public synchronized SortedMap<Integer, TimedEvent> lasting() {
    SortedMap<Integer, TimedEvent> lasting = new TreeMap<>();
    List<TimedEvent> all = run.events();
    for (int i = 0; i < all.size(); i++) {
      if (run.lasts(i)) {
        lasting.put(i + 1, all.get(i));
      }
    }
    return lasting;
  }

  private void refuseAfterTheEnd() throws RunException {
    if (stopping || run.isOver()) {
      throw new RunException("the run is over; nothing happens in it any more");
    }
  }

  /** Returns the results so far. Any thread. */
  public synchronized RunResult result() {
    return new RunResult(
        id,
        run.digest(),
        mode(),
        controller,
        spec.scenario().seed(),
        spec.scenario().perturbation(),
        run.metrics(),
        run.timing(),
        warnings(),
        run.kernel().incidents().first().stream().map(Incident::toString).toList(),
        run.kernel().incidents().count(),
        run.kernel().lostObservations(),
        run.kernel().staleDecisions(),
        deviceCounters(),
        run.kernel().lostTicks(),
        run.kernel().journalFailures());
  }

  private Map<String, Long> deviceCounters() {
    return world instanceof DeviceWorld devices ? devices.counters() : Map.of();
  }

  /**
   * Returns how the devices are that the city is seen through; none without devices. Any thread.
   */
  public List<DeviceState> devices() {
    return world instanceof DeviceWorld devices ? devices.devices() : List.of();
  }

  /** Ends the kernel and the world. */
  @Override
  public void close() {
    run.close();
    world.close();
  }

  private void swapAsPlanned() throws RunException {
    while (!swaps.isEmpty() && run.kernel().timeSeconds() >= swaps.peek().atSeconds()) {
      try {
        swap(swaps.remove().controller());
      } catch (RunException e) {
        troubles.add(e.getMessage());
      }
    }
  }

  private void controllerChanged(String name) {
    if (!name.equals(controller)) {
      return;
    }
    try {
      run.kernel().swap(algorithm(name));
    } catch (RunException gone) {
      run.kernel().withdraw();
    }
  }

  private Algorithm algorithm(String name) throws RunException {
    return Algorithms.named(name, testbed);
  }
}
