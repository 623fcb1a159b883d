package org.lukou.roadside.sim.internal.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.eclipse.californium.core.CoapResource;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.RoadsideSetup;
import org.lukou.api.network.Junction;
import org.lukou.api.signal.SignalCommand;
import org.lukou.coap.wire.MessageIds;
import org.lukou.coap.wire.Names;
import org.lukou.roadside.sim.internal.detector.DetectorPack;
import org.lukou.roadside.sim.internal.detector.LaneDetector;
import org.lukou.roadside.sim.internal.detector.Reading;
import org.lukou.roadside.sim.internal.detector.Street;
import org.lukou.roadside.sim.internal.signal.CabinetTiming;
import org.lukou.roadside.sim.internal.signal.SignalController;

/**
 * One cabinet at one junction: detectors, a signal controller, and a server that speaks for them.
 * {@link #signal} and {@link #publish} belong to the street's thread.
 */
public final class Cabinet implements AutoCloseable {

  private static final double LEAST_MAX_AGE_SECONDS = 2;
  private static final double MISSED_REPORTS = 3;

  private final Junction junction;
  private final RoadsideSetup setup;
  private final Threads threads;
  private final DoubleSupplier streetClock;
  private final List<LaneDetector> detectors;
  private final SignalController controller;
  private final Counters counters = new Counters();
  private final String baseName;
  private volatile DetectorPack pack;
  private volatile List<SenmlResource> published = List.of();
  private final MessageIds messageIds = new MessageIds();
  private CabinetServer server;
  private int port;
  private int securePort;

  /**
   * Prepares a cabinet.
   *
   * @param detectors those it watches, by place
   * @param port the plain socket's, 0 for any
   * @param streetClock now, in seconds of the street
   */
  public Cabinet(
      Junction junction,
      List<LaneDetector> detectors,
      RoadsideSetup setup,
      int port,
      Threads threads,
      DoubleSupplier streetClock) {
    this.junction = junction;
    this.detectors = List.copyOf(detectors);
    this.setup = setup;
    this.port = port;
    securePort = nextTo(port);
    this.threads = threads;
    this.streetClock = streetClock;
    controller =
        junction.signalised()
            ? new SignalController(
                junction, CabinetTiming.USUAL, () -> counters.count(Counters.LATCHED))
            : null;
    baseName = Names.baseName(junction.id());
  }

  /** Opens the sockets; what the detectors see must have been told before. */
  public void start() throws DeviceException {
    Reachability reachability = new Reachability(System::nanoTime);
    List<CoapResource> resources = resources(reachability);
    published = resources.stream().map(SenmlResource.class::cast).toList();
    server =
        CabinetServer.start(
            setup.host(),
            port,
            securePort,
            setup.access(),
            threads,
            resources,
            reachability,
            counters);
    port = server.plainPort();
    securePort = server.securePort();
  }

  private List<CoapResource> resources(Reachability reachability) {
    long maxAge =
        (long) Math.ceil(Math.max(LEAST_MAX_AGE_SECONDS, MISSED_REPORTS * setup.stepSeconds()));
    List<String> ids = detectors.stream().map(LaneDetector::id).toList();
    List<CoapResource> resources = new ArrayList<>();
    resources.add(new DetectorsResource(ids, () -> pack, maxAge, reachability, counters));
    resources.add(new HealthResource(junction.id(), this::clock, baseName, reachability, counters));
    if (controller != null) {
      Rights rights = new Rights(setup.access().rights());
      SignalResource signal =
          new SignalResource(controller, this::clock, baseName, reachability, counters);
      signal.add(new CommandResource(controller, this::clock, rights, reachability, counters));
      signal.add(new ResetResource(controller, rights, counters));
      resources.add(signal);
    }
    return resources;
  }

  /** Loses its power: the sockets are closed without a word, and nothing is remembered. */
  public void kill() {
    server.close();
    published = List.of();
  }

  /**
   * Comes back after {@link #kill}, on the same ports, or another one and the next; its lamps are
   * red at first.
   */
  public void restart(int newPort) throws DeviceException {
    if (controller != null) {
      controller.restart(streetClock.getAsDouble());
    }
    if (newPort != port) {
      port = newPort;
      securePort = nextTo(newPort);
    }
    start();
  }

  private static int nextTo(int port) {
    return port == 0 ? 0 : port + 1;
  }

  /** Returns what the signal shows from now on, if that is something else than before. */
  public Optional<SignalCommand> signal(double seconds) {
    return controller == null ? Optional.empty() : controller.step(seconds);
  }

  /** Lets the detectors look at the street. */
  public void read(Street street, double seconds) {
    List<Optional<Reading>> readings = new ArrayList<>(detectors.size());
    detectors.forEach(detector -> readings.add(detector.read(street, seconds)));
    pack = new DetectorPack(baseName, setup.epochSeconds() + seconds, seconds, readings);
  }

  /** Tells whoever observes. */
  public void publish() {
    published.forEach(SenmlResource::publish);
    if (messageIds.use(System.nanoTime())) {
      counters.count(Counters.FAST_OBSERVERS);
    }
  }

  /** Returns the id of its junction. */
  public String id() {
    return junction.id();
  }

  /** Returns where it listens in plain. */
  public URI uri() {
    return URI.create("coap://%s:%d".formatted(setup.host(), server.plainPort()));
  }

  /** Returns where it listens over DTLS; port 0 if it does not. */
  public URI secureUri() {
    return URI.create("coaps://%s:%d".formatted(setup.host(), server.securePort()));
  }

  /** Returns what it has counted. */
  public Map<String, Long> counters() {
    return counters.all();
  }

  /** Returns the signal controller, null at a junction without a signal. */
  public SignalController controller() {
    return controller;
  }

  private double clock() {
    return setup.epochSeconds() + streetClock.getAsDouble();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
