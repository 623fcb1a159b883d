package org.lukou.benchmarks.devices.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lukou.api.device.DeviceException;
import org.lukou.api.signal.MovementSet;
import org.lukou.benchmarks.devices.relay.UdpRelay;
import org.lukou.benchmarks.devices.relay.Weather;
import org.lukou.benchmarks.devices.street.StarNetwork;
import org.lukou.benchmarks.devices.street.TableStreet;
import org.lukou.benchmarks.devices.street.WiredStreet;
import org.lukou.roadside.sim.internal.server.Cabinet;

/**
 * One fault tried: cabinets behind a relay, reached over DTLS only, in lock step; each junction
 * gets one command after the other, and each has time to be shown. A plan that nobody has commanded
 * shows the phase 0, a command another one, so that whatever is shown tells where it comes from.
 */
final class Trial implements AutoCloseable {

  private static final int CABINETS = 4;
  private static final int DETECTORS = 4;

  /** Green, yellow and red take 10 s at least. */
  private static final int STEPS_A_COMMAND = 12;

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final int SILENT_STEPS = (int) WiredStreet.LEASE_SECONDS + STEPS_A_COMMAND;
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(3);
  private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Fault fault;
  private final UdpRelay relay;
  private final WiredStreet street;
  private final List<Integer> commanded = new ArrayList<>();
  private int late;
  private int wrong;
  private int unanswered;
  private double longestStepSeconds;
  private double recoverySeconds;

  private Trial(Fault fault, UdpRelay relay, WiredStreet street) {
    this.fault = fault;
    this.relay = relay;
    this.street = street;
  }

  static Trial of(Fault fault, long seed) throws IOException, DeviceException {
    UdpRelay relay = UdpRelay.start(seed);
    try {
      return new Trial(
          fault, relay, WiredStreet.open(CABINETS, DETECTORS, cabinet -> front(relay, cabinet)));
    } catch (DeviceException | RuntimeException e) {
      relay.close();
      throw e;
    }
  }

  private static URI front(UdpRelay relay, Cabinet cabinet) {
    try {
      URI uri = cabinet.secureUri();
      InetSocketAddress front = relay.open(new InetSocketAddress(uri.getHost(), uri.getPort()));
      return URI.create("coaps://127.0.0.1:" + front.getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome run() throws DeviceException {
    recover();
    relay.set(fault.weather());
    recoverySeconds = 0;
    for (int command = 0; command < fault.commands(); command++) {
      if (command == fault.commands() / 2) {
        happen();
      }
      command();
      for (int step = 0; step < STEPS_A_COMMAND; step++) {
        step();
      }
    }
    return outcome();
  }

  private void command() {
    int phase = 1 + commanded.size() % (StarNetwork.PHASES - 1);
    commanded.add(phase);
    for (int junction = 0; junction < CABINETS; junction++) {
      street.command(junction, phase);
    }
  }

  private void step() {
    long begin = System.nanoTime();
    boolean settled = street.exchange(PATIENCE);
    street.pass();
    settled &= street.exchange(PATIENCE);
    longestStepSeconds = Math.max(longestStepSeconds, (System.nanoTime() - begin) / 1e9);
    unanswered += settled ? 0 : 1;
    late += street.late();
    wrong += street.wrong();
  }

  private void happen() throws DeviceException {
    switch (fault.incident()) {
      case NONE -> {
        return;
      }
      case CABINET_RESTART -> restartCabinet();
      case DRIVER_RESTART -> restartDriver();
      case LONG_SILENCE -> beSilent();
      case MOVED_DRIVER -> relay.moveClients();
    }
    recover();
    for (int step = 0; step < STEPS_A_COMMAND; step++) {
      step();
    }
  }

  private void restartCabinet() throws DeviceException {
    Cabinet cabinet = street.roadside().cabinets().get(0);
    int port = cabinet.uri().getPort();
    cabinet.kill();
    street.exchange(AT_ONCE);
    cabinet.restart(port);
  }

  private void restartDriver() throws DeviceException {
    street.stopDriver();
    street.pass();
    street.startDriver();
    repeatCommand();
  }

  /** The next driver is told what is in force, as the testbed does. */
  private void repeatCommand() {
    int phase = commanded.get(commanded.size() - 1);
    for (int junction = 0; junction < CABINETS; junction++) {
      street.command(junction, phase);
    }
  }

  private void beSilent() {
    relay.set(Weather.SILENCE);
    for (int i = 0; i < SILENT_STEPS; i++) {
      street.pass();
      street.exchange(AT_ONCE);
    }
    relay.set(fault.weather());
  }

  /** Waits until every cabinet is observed, and has answered the command in force. */
  private void recover() {
    long begin = System.nanoTime();
    long passed = begin;
    street.pass();
    while (!(street.exchange(AT_ONCE) && street.isOnline() && street.late() == 0)
        && System.nanoTime() - begin < LONGEST_NANOS) {
      LockSupport.parkNanos(POLL_NANOS);
      if (System.nanoTime() - passed > SECOND_NANOS) {
        street.pass();
        passed = System.nanoTime();
      }
    }
    recoverySeconds = (System.nanoTime() - begin) / 1e9;
  }

  private Outcome outcome() {
    int lost = 0;
    int doubled = 0;
    for (int junction = 0; junction < CABINETS; junction++) {
      Deque<Integer> expected = new ArrayDeque<>(expected(junction));
      for (int phase : shown(junction)) {
        if (!expected.isEmpty() && expected.peek() == phase) {
          expected.remove();
        } else {
          doubled++;
        }
      }
      lost += expected.size();
    }
    return new Outcome(
        commanded.size() * CABINETS,
        lost,
        doubled,
        late,
        wrong,
        unanswered,
        longestStepSeconds,
        recoverySeconds,
        street.roadside().counters().getOrDefault("latched", 0L),
        street.roadside().counters().getOrDefault("commandsRefused", 0L));
  }

  /** A signal that has gone back to its plan is brought to the command in force once more. */
  private List<Integer> expected(int junction) {
    List<Integer> phases = new ArrayList<>(commanded);
    boolean reverted =
        fault.incident() == Fault.Incident.LONG_SILENCE
            || (fault.incident() == Fault.Incident.CABINET_RESTART && junction == 0);
    if (reverted) {
      int before = fault.commands() / 2 - 1;
      phases.add(before, phases.get(before));
    }
    return phases;
  }

  /** Returns the phases that a signal has turned green for, without those of its own plan. */
  private List<Integer> shown(int junction) {
    List<Integer> phases = new ArrayList<>();
    MovementSet before = MovementSet.EMPTY;
    for (TableStreet.Shown shown : street.street().shown(junction)) {
      MovementSet green = shown.command().green();
      if (!green.equals(before)) {
        green.stream().filter(phase -> phase != 0).forEach(phases::add);
      }
      before = green;
    }
    return phases;
  }

  @Override
  public void close() {
    street.close();
    relay.close();
  }
}
