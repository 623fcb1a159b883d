package org.lukou.benchmarks.devices.speed;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lukou.benchmarks.devices.raw.RawClient;
import org.lukou.benchmarks.devices.raw.RawServers;
import org.lukou.benchmarks.devices.street.WiredStreet;
import org.lukou.coap.wire.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code speed}: requests, notifications and memory beside the bare library. */
@Command(
    name = "speed",
    description = "Requests, notifications and heap beside the bare library, in pairs.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class Speed implements Callable<Integer> {

  private static final int SERVERS = 64;

  /** Detectors a cabinet: the least, and about as many as go into one datagram. */
  private static final int[] LANES = {1, 16};

  private static final List<String> PARTS = List.of("get", "notify", "heap");
  private static final double LEAST_GET = 0.85;
  private static final double LEAST_NOTIFIED = 0.75;
  private static final double MOST_HEAP = 1.5;

  @Spec private CommandSpec spec;

  @Option(names = "--pairs", description = "Pairs of each (default ${DEFAULT-VALUE}).")
  private int pairs = 7;

  @Option(names = "--requests", description = "GETs in a round (default ${DEFAULT-VALUE}).")
  private int requests = 100_000;

  @Option(names = "--steps", description = "Steps in a round (default ${DEFAULT-VALUE}).")
  private int steps = 2000;

  @Option(
      names = "--only",
      description = "One of get, notify, heap (default: all).",
      defaultValue = "")
  private String only;

  private boolean failed;

  @Override
  public Integer call() throws Exception {
    if (pairs < 1 || requests < 1 || steps < 1) {
      throw new ParameterException(
          spec.commandLine(), "--pairs, --requests and --steps are 1 or more");
    }
    if (!only.isEmpty() && !PARTS.contains(only)) {
      throw new ParameterException(
          spec.commandLine(), "--only is one of " + String.join(", ", PARTS) + ", not " + only);
    }
    out().printf("%d servers on each side%n%n", SERVERS);
    for (int lanes : LANES) {
      measure(lanes);
    }
    return failed ? 1 : 0;
  }

  private void measure(int lanes) throws Exception {
    byte[] content;
    byte[] part;
    try (WiredStreet street = WiredStreet.open(SERVERS, lanes)) {
      street.awaitAll();
      List<URI> cabinets = street.roadside().cabinets().stream().map(c -> c.uri()).toList();
      content = content(cabinets.get(0).resolve("/" + Names.DETECTORS));
      part = content(cabinets.get(0).resolve("/" + Names.DETECTORS + "/0"));
      String size = "%d detectors, %d bytes".formatted(lanes, content.length);
      if (wanted("get")) {
        get(cabinets, lanes, content, size);
      }
      if (wanted("notify")) {
        notifications(street, content, size);
      }
    }
    if (wanted("heap")) {
      heap(lanes, content, part);
    }
  }

  private boolean wanted(String part) {
    return only.isEmpty() || only.equals(part);
  }

  private static byte[] content(URI uri) {
    try (RawClient client = RawClient.plain()) {
      return client.get(uri).getPayload();
    }
  }

  private void get(List<URI> cabinets, int lanes, byte[] content, String size) throws Exception {
    try (RawServers raw = RawServers.start(SERVERS, lanes, content, content);
        RawClient client = RawClient.plain()) {
      cabinets.forEach(cabinet -> client.get(cabinet.resolve("/" + Names.DETECTORS)));
      GetFlood ours = flood(client, cabinets);
      GetFlood bare = flood(client, raw.uris());
      Pairs result =
          Pairs.measure(
              pairs,
              "GET /detectors (%s), confirmable, 8 under way to each".formatted(size),
              "/s",
              () -> ours.perSecond(requests),
              () -> bare.perSecond(requests));
      report(result, ">= " + LEAST_GET, result.median() >= LEAST_GET);
    }
  }

  private static GetFlood flood(RawClient client, List<URI> servers) {
    return new GetFlood(
        client, servers.stream().map(uri -> uri.resolve("/" + Names.DETECTORS)).toList());
  }

  private void notifications(WiredStreet street, byte[] content, String size) throws Exception {
    URI cabinet = street.roadside().cabinets().get(0).uri();
    Map<String, byte[]> rare = new TreeMap<>();
    for (String name : List.of(Names.SIGNAL, Names.HEALTH)) {
      rare.put(name, content(cabinet.resolve("/" + name)));
    }
    try (RawNotifications raw = new RawNotifications(SERVERS, content, rare)) {
      Pairs result =
          Pairs.measure(
              pairs,
              "notifications (%s): ours encoded, sent, decoded and in LaneStates; raw at a handler"
                  .formatted(size),
              "/s",
              () -> street.perSecond(steps),
              () -> {
                street.step(); // or else our driver would soon ask its cabinets why they are silent
                return raw.perSecond(steps);
              });
      report(result, ">= " + LEAST_NOTIFIED, result.median() >= LEAST_NOTIFIED);
    }
  }

  private void heap(int lanes, byte[] content, byte[] part) throws Exception {
    ObservedHeap heap = new ObservedHeap(SERVERS, lanes, content, part);
    Pairs result =
        Pairs.measure(
            Math.min(pairs, 5),
            "heap an observed resource, server and client; each server has %d".formatted(lanes + 1),
            "bytes",
            heap::ours,
            heap::raw);
    report(result, "<= " + MOST_HEAP, result.median() <= MOST_HEAP);
  }

  private void report(Pairs result, String bound, boolean held) {
    failed |= !held;
    out().println(result.text(bound, held));
    out().println();
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
