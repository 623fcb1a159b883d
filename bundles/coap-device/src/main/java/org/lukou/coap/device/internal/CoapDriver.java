package org.lukou.coap.device.internal;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceDriver;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceSetup;
import org.lukou.api.device.DeviceState;
import org.lukou.api.network.Junction;
import org.lukou.api.signal.SignalCommand;

/** The driver: all devices, and the commander of each junction. */
final class CoapDriver implements DeviceDriver {

  private static final long TEND_MILLIS = 100;
  private static final long ASK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long MICROS = 1_000;

  private final Surroundings here;
  private final Traffic traffic;
  private final Object arrivals = new Object();
  private final Map<URI, Device> devices = new ConcurrentHashMap<>();
  private final Map<String, Commander> commanders = new LinkedHashMap<>();
  private final Commander[] byJunction;
  private final List<Directory> directories = new ArrayList<>();
  private Future<?> tending;
  private Awaited awaited;
  private volatile boolean closed;

  private CoapDriver(DeviceSetup setup, Client client, Counters counters, Traffic traffic) {
    here =
        new Surroundings(setup, client, counters, new Vocabulary(setup.network()), this::arrived);
    this.traffic = traffic;
    List<Junction> junctions = setup.network().junctions();
    byJunction = new Commander[junctions.size()];
    // a driver that is started again begins after whatever the one before it has sent
    AtomicLong sequences = new AtomicLong(System.currentTimeMillis() * MICROS);
    for (Junction junction : setup.network().signalisedJunctions()) {
      Commander commander = new Commander(junction.id(), here, sequences);
      byJunction[junction.index()] = commander;
      commanders.put(junction.id(), commander);
    }
    setup.directory().ifPresent(uri -> directories.add(new Directory(uri, here, this::add)));
  }

  /** Starts a driver; it begins to look for devices at once. */
  static CoapDriver open(DeviceSetup setup) throws DeviceException {
    Counters counters = new Counters();
    Traffic traffic = new Traffic(counters);
    Client client = Client.open(setup.credential().orElse(null), traffic);
    CoapDriver driver = new CoapDriver(setup, client, counters, traffic);
    setup.devices().forEach(driver::add);
    driver.tending =
        driver
            .here
            .client()
            .threads()
            .scheduleWithFixedDelay(driver::tend, 0, TEND_MILLIS, TimeUnit.MILLISECONDS);
    return driver;
  }

  private void add(URI uri) {
    add(new DeviceAddress(uri, List.of()));
  }

  private void add(DeviceAddress address) {
    devices.computeIfAbsent(
        address.uri(),
        uri ->
            address.bindings().isEmpty()
                ? new CabinetDevice(uri, here, this::found, this::restarted)
                : new ListedDevice(address, here));
  }

  private void tend() {
    here.client().tend();
    boolean missing = devices.values().stream().anyMatch(Device::isMissing);
    directories.forEach(directory -> directory.tend(missing));
    devices.values().forEach(Device::tend);
  }

  /** A cabinet has said who it is; if it has been somewhere else before, it has moved. */
  private void found(CabinetDevice device, Links links) {
    for (Device other : List.copyOf(devices.values())) {
      if (other != device && other.id().equals(device.id())) {
        here.counters().count(Counters.MOVES);
        devices.remove(other.uri(), other);
        other.end();
      }
    }
    Commander commander = commanders.get(device.id());
    if (commander != null) {
      links.command().ifPresent(commander::attach);
    }
  }

  private void restarted(CabinetDevice device) {
    Commander commander = commanders.get(device.id());
    if (commander != null) {
      commander.restarted();
    }
  }

  /** Wakes who waits, if what it waits for may have come. */
  private void arrived() {
    synchronized (arrivals) {
      if (awaited != null && awaited.hasCome()) {
        arrivals.notifyAll();
      }
    }
  }

  @Override
  public void apply(SignalCommand command) {
    Commander commander = byJunction[command.junction()];
    if (commander != null && !closed) {
      commander.want(command);
    }
  }

  @Override
  public boolean exchange(double timeSeconds, Duration patience) {
    if (closed) {
      return false;
    }
    commanders.values().forEach(commander -> commander.renew(timeSeconds));
    long begin = System.nanoTime();
    long asked = begin;
    try {
      synchronized (arrivals) {
        while (!settled(timeSeconds) && !closed) {
          long now = System.nanoTime();
          long left = patience.toNanos() - (now - begin);
          if (left <= 0) {
            return false;
          }
          if (now - asked >= ASK_NANOS) {
            asked = now;
            here.client().threads().execute(() -> ask(timeSeconds));
          }
          TimeUnit.NANOSECONDS.timedWait(arrivals, Math.min(left, ASK_NANOS));
        }
        return settled(timeSeconds);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Begins to look anew: what had come may have gone, and somebody may have been found since. */
  private boolean settled(double timeSeconds) {
    awaited = new Awaited(commanders.values(), devices.values(), timeSeconds);
    return awaited.hasCome();
  }

  private void ask(double timeSeconds) {
    for (Device device : devices.values()) {
      if (!device.isDone(timeSeconds)) {
        device.ask();
      }
    }
  }

  @Override
  public List<DeviceState> devices() {
    double now = here.runSeconds();
    return devices.values().stream()
        .map(device -> device.state(now))
        .sorted(Comparator.comparing(DeviceState::id).thenComparing(DeviceState::uri))
        .toList();
  }

  @Override
  public Map<String, Long> counters() {
    return here.counters().all();
  }

  @Override
  public List<String> alarms() {
    List<String> alarms = new ArrayList<>();
    directories.stream()
        .filter(directory -> !directory.trouble().isEmpty())
        .forEach(directory -> alarms.add("the resource directory: " + directory.trouble()));
    for (Commander commander : commanders.values()) {
      if (commander.isUnheard()) {
        alarms.add("no device takes commands for junction " + commander.junction());
      } else if (!commander.refusal().isEmpty()) {
        alarms.add(
            "the cabinet of junction %s does not follow: %s"
                .formatted(commander.junction(), commander.refusal()));
      }
    }
    for (Device device : devices.values()) {
      if (device instanceof CabinetDevice cabinet && !cabinet.latched().isEmpty()) {
        alarms.add(
            "the conflict monitor of %s has latched: %s".formatted(device.id(), cabinet.latched()));
      }
    }
    for (InetSocketAddress peer : traffic.overrun()) {
      alarms.add(
          "more messages are exchanged with %s:%d than there are message ids (65,536 in 247 s, RFC 7252); let it report less often, or in packs"
              .formatted(peer.getAddress().getHostAddress(), peer.getPort()));
    }
    return alarms;
  }

  @Override
  public void close() {
    closed = true;
    tending.cancel(false);
    synchronized (arrivals) {
      arrivals.notifyAll();
    }
    commanders.values().forEach(Commander::end);
    devices.values().forEach(Device::end);
    here.client().close();
  }
}
