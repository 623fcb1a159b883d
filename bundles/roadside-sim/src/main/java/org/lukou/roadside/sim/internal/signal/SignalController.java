package org.lukou.roadside.sim.internal.signal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lukou.api.network.Junction;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.Phase;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.signal.SignalInterval;
import org.lukou.coap.wire.SignalCommandMessage;
import org.lukou.coap.wire.SignalStateMessage;

/**
 * The signal controller in a cabinet. A command is a lease: it holds for as long as it says, and
 * then the junction follows its own plan, as with the backup time of NTCIP 1202. Commands arrive on
 * any thread and take effect when the street's thread takes its next step.
 */
public final class SignalController {

  private final Junction junction;
  private final CabinetTiming timing;
  private final Lamps lamps;
  private final ConflictMonitor monitor;
  private final OwnPlan plan;
  private final Map<String, Long> sequences = new HashMap<>();
  private SignalCommandMessage lease;
  private double leasedUntil;
  private double redUntil;
  private double now;
  private long accepted;
  private int phase;
  private SignalCommand shown;

  /** A controller whose lamps are dark; {@code whenLatched} is run when its monitor latches. */
  public SignalController(Junction junction, CabinetTiming timing, Runnable whenLatched) {
    this.junction = junction;
    this.timing = timing;
    Conflicts conflicts = new Conflicts(junction);
    lamps = new Lamps(conflicts, timing);
    monitor = new ConflictMonitor(conflicts, timing, whenLatched);
    plan = new OwnPlan(junction);
    redUntil = Double.NEGATIVE_INFINITY;
  }

  /** Forgets everything, as a cabinet does that loses its power; all lamps are red for a while. */
  public synchronized void restart(double seconds) {
    now = seconds;
    sequences.clear();
    lease = null;
    accepted = 0;
    release(seconds);
  }

  /** Returns whether somebody has commanded since the controller started. */
  public synchronized boolean knows(String identity) {
    return sequences.containsKey(identity);
  }

  /**
   * Takes a command. Any thread.
   *
   * @param identity who gives it
   * @param ageSeconds how long ago it was given
   */
  public synchronized Verdict command(
      String identity, SignalCommandMessage command, double ageSeconds) {
    if (monitor.latched()) {
      return new Verdict(Verdict.Kind.LATCHED, monitor.reason());
    }
    if (command.sequence() <= sequences.getOrDefault(identity, 0L)) {
      return new Verdict(
          Verdict.Kind.OUTDATED,
          "sequence %d is not after %d".formatted(command.sequence(), sequences.get(identity)));
    }
    if (Math.abs(ageSeconds) > timing.latestCommandSeconds()) {
      return new Verdict(
          Verdict.Kind.OUTDATED, "given %.1f s ago by the cabinet's clock".formatted(ageSeconds));
    }
    if (command.phase() >= junction.phases().size()) {
      return new Verdict(Verdict.Kind.MALFORMED, "there is no phase " + command.phase());
    }
    OptionalInt unknown = unknownMovement(command);
    if (unknown.isPresent()) {
      return new Verdict(Verdict.Kind.MALFORMED, "there is no movement " + unknown.getAsInt());
    }
    sequences.put(identity, command.sequence());
    monitor.judge(command.green(), command.yellow());
    if (monitor.latched()) {
      return new Verdict(Verdict.Kind.LATCHED, monitor.reason());
    }
    lease = command;
    leasedUntil = now + command.leaseSeconds();
    accepted = command.sequence();
    return Verdict.ACCEPTED;
  }

  private OptionalInt unknownMovement(SignalCommandMessage command) {
    return IntStream.concat(command.green().stream(), command.yellow().stream())
        .filter(movement -> movement >= junction.movements().size())
        .findFirst();
  }

  /**
   * Releases the monitor; all lamps are red for a while. Does nothing if it has not latched: a
   * signal in service must not turn red without yellow.
   */
  public synchronized void reset() {
    if (monitor.latched()) {
      lease = null;
      release(now);
    }
  }

  private void release(double seconds) {
    monitor.reset();
    lamps.clear(seconds);
    plan.restart();
    redUntil = seconds + timing.startRedSeconds();
  }

  /**
   * Decides what is shown from now on. The street's thread.
   *
   * @param seconds time of the street, never less than before
   * @return what to show if it is something else than before
   */
  public synchronized Optional<SignalCommand> step(double seconds) {
    now = seconds;
    if (lease != null && now >= leasedUntil) {
      lease = null;
      plan.restart();
    }
    if (!monitor.latched() && now >= redUntil) {
      follow();
      monitor.watch(now, lamps.showing(Lamp.GREEN), lamps.showing(Lamp.YELLOW));
    }
    if (monitor.latched()) {
      lamps.clear(now);
    }
    SignalCommand next = command();
    boolean same = next.equals(shown);
    shown = next;
    return same ? Optional.empty() : Optional.of(next);
  }

  private void follow() {
    if (lease == null) {
      phase = plan.phase(now);
      lamps.follow(now, planned().green(), MovementSet.EMPTY);
    } else {
      phase = lease.phase();
      lamps.follow(now, lease.green(), lease.yellow());
    }
  }

  private Phase planned() {
    return junction.phases().get(phase);
  }

  private SignalCommand command() {
    return new SignalCommand(
        junction.index(), phase, interval(), lamps.showing(Lamp.GREEN), lamps.showing(Lamp.YELLOW));
  }

  private SignalInterval interval() {
    if (lease != null && !monitor.latched()) {
      return lease.interval();
    }
    if (!lamps.showing(Lamp.YELLOW).isEmpty()) {
      return SignalInterval.YELLOW;
    }
    return lamps.showing(Lamp.GREEN).isEmpty() ? SignalInterval.ALL_RED : SignalInterval.GREEN;
  }

  /**
   * Tells what is shown. Any thread.
   *
   * @param clockSeconds now by the cabinet's clock, in seconds since 1970
   */
  public synchronized SignalStateMessage state(double clockSeconds) {
    String mode =
        monitor.latched()
            ? SignalStateMessage.LATCHED
            : lease == null ? SignalStateMessage.PLAN : SignalStateMessage.LEASED;
    return new SignalStateMessage(
        clockSeconds,
        phase,
        monitor.latched() ? SignalStateMessage.FLASH : SignalCommandMessage.name(interval()),
        mode,
        lease == null ? 0 : Math.max(0, leasedUntil - now),
        accepted,
        monitor.reason());
  }
}
