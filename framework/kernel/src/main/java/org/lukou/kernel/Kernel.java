package org.lukou.kernel;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.lukou.api.control.Cadence;
import org.lukou.api.control.LaneStates;
import org.lukou.api.journal.EventReport;
import org.lukou.api.journal.JournalSink;
import org.lukou.api.network.Network;
import org.lukou.api.world.World;
import org.lukou.kernel.decision.Decider;
import org.lukou.kernel.decision.DecisionDesk;
import org.lukou.kernel.decision.DecisionRound;
import org.lukou.kernel.decision.LatencyHistogram;
import org.lukou.kernel.decision.OverrunException;
import org.lukou.kernel.guard.GuardCounts;
import org.lukou.kernel.guard.GuardRule;
import org.lukou.kernel.inbox.ObservationInbox;
import org.lukou.kernel.journal.Journal;
import org.lukou.kernel.time.StepClock;

/**
 * The control kernel: drives a world step by step under a control algorithm. Stepped by its caller,
 * as fast as possible in an experiment, or in real time beside real devices. All methods belong to
 * that one thread, except {@link #swap} and {@link #withdraw}, which any thread may call.
 */
public final class Kernel implements AutoCloseable {

  private static final int QUEUE_CAPACITY = 1 << 16;

  private final World world;
  private final LongSupplier nanoClock;
  private final StepClock clock;
  private final LaneStates lanes;
  private final ObservationInbox inbox;
  private final Controls controls;
  private final DecisionDesk desk;
  private final Journal journal;
  private final Incidents incidents = new Incidents();
  private final AtomicReference<Request> request = new AtomicReference<>();
  private Algorithm algorithm;
  private Cadence cadence;
  private Decider decider;
  private DecisionRound round;
  private long worldNanos;
  private long staleDecisions;

  /** An algorithm with its controllers; nothing at all to take the present one away. */
  private record Request(Algorithm algorithm, Cadence cadence, Decider decider) {}

  /**
   * Starts a kernel at step 0 of a world.
   *
   * @param world the world, which stays the caller's to close
   * @param settings how to run
   * @param algorithm who decides first
   * @param sinks who reads the journal; closed with the kernel
   * @param nanoClock a clock that only goes forward, in nanoseconds, for budgets and latencies
   * @throws IllegalArgumentException if the settings do not fit the network or the algorithm's
   *     parameters are wrong; the message is for the user
   */
  public Kernel(
      World world,
      KernelSettings settings,
      Algorithm algorithm,
      List<JournalSink> sinks,
      LongSupplier nanoClock) {
    this.world = world;
    this.nanoClock = nanoClock;
    Network network = world.network();
    clock = new StepClock(settings.stepSeconds());
    lanes = new LaneStates(network.lanes().size());
    inbox = new ObservationInbox(network, QUEUE_CAPACITY);
    controls = new Controls(world, settings, clock, lanes);
    desk = new DecisionDesk(settings.budgetNanos(), nanoClock);
    install(prepare(algorithm));
    controls.showFirstPhases();
    world.connect(inbox);
    world.detect(lanes);
    journal = Journal.start(sinks, QUEUE_CAPACITY);
  }

  /** Advances the world by one step under the algorithm in charge. */
  public void step() {
    takeOver();
    inbox.drainTo(lanes);
    controls.advanceSignals();
    decide();
    long begin = nanoClock.getAsLong();
    world.step();
    worldNanos += nanoClock.getAsLong() - begin;
    clock.advance();
    world.detect(lanes);
    inbox.drainTo(lanes);
  }

  /**
   * Creates another algorithm's controllers and lets them decide from the next step on. Any thread;
   * the controllers are created on the caller's, so that the city does not wait for them.
   *
   * @return false if they could not be created; the present algorithm then stays, and an incident
   *     says why
   */
  public boolean swap(Algorithm next) {
    try {
      request.set(prepare(next));
      return true;
    } catch (Throwable e) { // an Error in a plugin must not stop the city either
      String why = "could not take over, " + Incidents.refusal(e);
      incidents.add(clock.seconds(), "all", next.name(), why);
      return false;
    }
  }

  /** Takes the algorithm away: every junction follows its own plan from the next step. */
  public void withdraw() {
    request.set(new Request(null, null, null));
  }

  /** Writes what happened to an event of the scenario into the journal. */
  public void report(EventReport report) {
    journal.write(report);
  }

  /** Returns the number of completed steps. */
  public int steps() {
    return clock.step();
  }

  /** Returns the time since the start of the run, in seconds. */
  public double timeSeconds() {
    return clock.seconds();
  }

  /** Returns the name of the algorithm in charge, empty if there is none. */
  public String algorithm() {
    return algorithm == null ? "" : algorithm.name();
  }

  /** Returns what is known of every lane now. */
  public LaneStates lanes() {
    return lanes;
  }

  /** Returns how long the world took for its steps, in nanoseconds of the kernel's clock. */
  public long worldNanos() {
    return worldNanos;
  }

  /** Returns how often the guard applied. */
  public GuardCounts guardCounts() {
    return controls.counts();
  }

  /** Returns how long decisions took. */
  public LatencyHistogram decisionLatency() {
    return desk.latency();
  }

  /** Returns what cost junctions their controller, the earliest first. */
  public Incidents incidents() {
    return incidents;
  }

  /** Returns how many observations were lost or from unknown sources. */
  public long lostObservations() {
    return inbox.dropped() + inbox.unknown();
  }

  /** Returns how many decisions were made although an entering lane had no fresh data. */
  public long staleDecisions() {
    return staleDecisions;
  }

  /** Returns how many journal entries sinks had no room for. */
  public long lostTicks() {
    return journal.dropped();
  }

  /** Returns what went wrong in journal sinks, one sentence each. */
  public List<String> journalFailures() {
    return journal.failures();
  }

  /** Ends the kernel's threads and delivers the rest of the journal. */
  @Override
  public void close() {
    desk.close();
    journal.close();
  }

  private void takeOver() {
    Request next = request.getAndSet(null);
    if (next == null) {
      return;
    }
    if (next.algorithm() == null) {
      remove("the algorithm was taken away");
    } else {
      install(next);
    }
  }

  private Request prepare(Algorithm next) {
    Cadence asked = Objects.requireNonNull(next.cadence(), "its factory names no cadence");
    return new Request(next, asked, controls.decider(next));
  }

  private void install(Request next) {
    algorithm = next.algorithm();
    cadence = next.cadence();
    decider = next.decider();
    round = new DecisionRound(decider.slots(), controls.size());
    controls.handOver(clock.step() > 0);
  }

  private void remove(String why) {
    for (int i = 0; i < controls.size(); i++) {
      controls.get(i).fail(true, clock.step());
    }
    incidents.add(clock.seconds(), "all", algorithm(), why + "; every junction follows its plan");
    algorithm = null;
    decider = null;
  }

  private void decide() {
    if (algorithm != null) {
      ask();
    }
    controls.followPlans();
  }

  private void ask() {
    round.clear();
    for (int i = 0; i < controls.size(); i++) {
      JunctionControl control = controls.get(i);
      round.wanted()[i] = control.signal().phase();
      if (asks(control) && (round.slots() > 1 || round.count() == 0)) {
        round.add(round.slots() > 1 ? i : 0);
      }
    }
    if (round.count() > 0) {
      desk.ask(decider, round);
    }
    settle();
  }

  /** Returns whether a controller has to be asked now; one without any fresh data is not. */
  private boolean asks(JunctionControl control) {
    return control.due(cadence, clock.step()) && !control.view().blind();
  }

  private void settle() {
    boolean lost =
        round.count() > 0 && round.slots() == 1 && round.failure(0) instanceof OverrunException;
    for (int i = 0; i < controls.size(); i++) {
      JunctionControl control = controls.get(i);
      if (lost || asks(control)) {
        settle(i);
      } else if (control.due(cadence, clock.step()) && control.goBlind(clock.step())) {
        report(control, Incident.NO_FRESH_DATA);
      }
    }
  }

  private void settle(int i) {
    JunctionControl control = controls.get(i);
    Throwable failure = round.failure(round.slots() > 1 ? i : 0);
    int wanted = round.wanted()[i];
    int phase = control.signal().phase();
    double phaseSeconds = control.view().phaseSeconds();
    String trouble = "";
    if (control.view().anyStale()) {
      staleDecisions++;
    }
    if (failure != null) {
      trouble = Incidents.sentence(failure);
      control.fail(failure instanceof OverrunException, clock.step());
    } else if (!control.follow(wanted, cadence, clock.step())) {
      trouble = "wants phase " + wanted + ", which " + GuardRule.UNKNOWN_PHASE.sentence();
      control.fail(false, clock.step());
    }
    report(control, trouble);
    if (journal.isRead() && (cadence == Cadence.INTERVAL || wanted != phase)) {
      String reason = trouble.isEmpty() ? control.reason(wanted) : trouble;
      journal.write(Ticks.of(control, algorithm(), phase, phaseSeconds, wanted, reason));
    }
  }

  private void report(JunctionControl control, String trouble) {
    if (!trouble.isEmpty()) {
      String consequence =
          control.retired()
              ? "; the junction follows its own plan until the algorithm is swapped"
              : "; the junction follows its own plan until the next decision";
      incidents.add(
          clock.seconds(), control.view().junction().id(), algorithm(), trouble + consequence);
    }
  }
}
