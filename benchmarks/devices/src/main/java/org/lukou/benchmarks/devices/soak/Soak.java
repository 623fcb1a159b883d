package org.lukou.benchmarks.devices.soak;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lukou.benchmarks.devices.street.Heap;
import org.lukou.benchmarks.devices.street.StarNetwork;
import org.lukou.benchmarks.devices.street.WiredStreet;
import org.lukou.roadside.sim.internal.server.Cabinet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code soak}: every cabinet reports once a second; every second a tenth of the junctions gets a
 * new command as soon as the kernel's arrays know of that second.
 */
@Command(
    name = "soak",
    description = {
      "Lets cabinets report once a second for minutes, and commands their signals.",
      "Fails if a reading is missing or wrong when it is decided on, a command is not accepted,"
          + " or the time from the notifications of a second to the actuation of what was decided"
          + " on them is not under one second for 99 of 100."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class Soak implements Callable<Integer> {

  private static final int TURN = 10;
  private static final double STEP_MILLIS = 1000;
  private static final long POLL_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
  private static final Duration PATIENCE = Duration.ofMillis(900);

  @Spec private CommandSpec spec;

  @Option(names = "--minutes", description = "How long (default ${DEFAULT-VALUE}).")
  private double minutes = 10;

  @Option(names = "--cabinets", description = "How many (default ${DEFAULT-VALUE}).")
  private int cabinets = 500;

  @Option(names = "--detectors", description = "Of each cabinet (default ${DEFAULT-VALUE}).")
  private int detectors = 20;

  private final Latencies seen = new Latencies();
  private final Latencies actuated = new Latencies();
  private long missing;
  private long unanswered;
  private long late;

  @Override
  public Integer call() throws Exception {
    if (!(minutes > 0) || cabinets < 1 || detectors < 1) {
      throw new ParameterException(
          spec.commandLine(), "--minutes, --cabinets and --detectors are more than 0");
    }
    out()
        .printf(
            "%d cabinets with %d detectors each, once a second for %.1f min%n",
            cabinets, detectors, minutes);
    long cpu;
    long begin;
    int seconds = (int) Math.ceil(minutes * 60);
    try (WiredStreet street = WiredStreet.open(cabinets, detectors)) {
      street.awaitAll();
      long heap = Heap.used();
      begin = System.nanoTime();
      cpu = cpuNanos();
      run(street, seconds, begin);
      report(street, seconds, cpuNanos() - cpu, System.nanoTime() - begin);
      out().printf("heap: %,d kB before, %,d kB after%n", heap >> 10, Heap.used() >> 10);
    }
    boolean held =
        missing == 0 && unanswered == 0 && late == 0 && actuated.quantile(0.99) < STEP_MILLIS;
    out().println(held ? "held" : "MISSED");
    return held ? 0 : 1;
  }

  private void run(WiredStreet street, int seconds, long begin) {
    for (int second = 0; second < seconds; second++) {
      long due = begin + TimeUnit.SECONDS.toNanos(second);
      while (System.nanoTime() - due < 0) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      if (System.nanoTime() - due > TimeUnit.SECONDS.toNanos(1)) {
        late++;
      }
      second(street, second);
      if (second % 60 == 59) {
        progress(second + 1);
      }
    }
  }

  /** One second: cabinets report, the kernel sees it, decides, and the lamps follow. */
  private void second(WiredStreet street, int second) {
    long begin = System.nanoTime();
    street.pass();
    if (!street.exchange(PATIENCE)) {
      unanswered++;
    }
    missing += street.late();
    seen.add(System.nanoTime() - begin);
    Map<Cabinet, Long> open = command(street, second);
    while (!open.isEmpty() && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(1)) {
      open.entrySet()
          .removeIf(
              entry -> {
                boolean accepted = sequence(entry.getKey()) > entry.getValue();
                if (accepted) {
                  actuated.add(System.nanoTime() - begin);
                }
                return accepted;
              });
      LockSupport.parkNanos(POLL_NANOS);
    }
    unanswered += open.size();
  }

  /** Commands every tenth junction, and returns what each had accepted before. */
  private static Map<Cabinet, Long> command(WiredStreet street, int second) {
    Map<Cabinet, Long> open = new HashMap<>();
    List<Cabinet> all = new ArrayList<>(street.roadside().cabinets());
    for (int junction = second % TURN; junction < all.size(); junction += TURN) {
      open.put(all.get(junction), sequence(all.get(junction)));
      street.command(junction, (1 + second / TURN) % StarNetwork.PHASES);
    }
    return open;
  }

  private static long sequence(Cabinet cabinet) {
    return cabinet.controller().state(0).sequence();
  }

  private void progress(int second) {
    out()
        .printf(
            Locale.ROOT,
            "%3d min: %d readings missing; seen after p50 %.0f, p99 %.0f ms; actuated after p50 %.0f,"
                + " p99 %.0f, at most %.0f ms%n",
            second / 60,
            missing,
            seen.quantile(0.5),
            seen.quantile(0.99),
            actuated.quantile(0.5),
            actuated.quantile(0.99),
            actuated.quantile(1));
    out().flush();
  }

  private void report(WiredStreet street, int seconds, long cpuNanos, long nanos) {
    out()
        .printf(
            Locale.ROOT,
            "%,d lane reports, %,d missing or wrong when decided on; %,d commands, %d not answered"
                + " within their second; %d seconds began late%n",
            (long) seconds * cabinets * detectors,
            missing,
            actuated.count(),
            unanswered,
            late);
    out()
        .printf(
            Locale.ROOT,
            "from notification to actuation: p50 %.0f, p99 %.0f, at most %.0f ms; %.2f of one core%n",
            actuated.quantile(0.5),
            actuated.quantile(0.99),
            actuated.quantile(1),
            (double) cpuNanos / nanos);
    out().println("driver: " + street.driver().counters());
    out().println("cabinets: " + street.roadside().counters());
    street.driver().alarms().forEach(alarm -> out().println("alarm: " + alarm));
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
