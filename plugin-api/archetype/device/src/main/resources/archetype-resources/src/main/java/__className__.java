package ${package};

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceDriver;
import org.lukou.api.device.DeviceDriverFactory;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceSetup;
import org.lukou.api.device.DeviceState;
import org.lukou.api.device.DriverName;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservedProperty;
import org.lukou.api.signal.SignalCommand;
import org.osgi.service.component.annotations.Component;

/**
 * A driver for devices that answer lines of text over UDP, at addresses such as {@code
 * udp://10.0.0.7:4711}. It asks each of them twice a second with {@code ask}; a device answers with
 * one line a value: {@code VEHICLE_COUNT,3,detector}. A command is {@code show,phase,interval,lease
 * seconds,junction}, sent to all of them and again until one answers {@code shown,junction}.
 * Nothing is encrypted: for a laboratory, not for a street.
 */
@Component
@DriverName(driver = "${artifactId}")
public final class ${className} implements DeviceDriverFactory {

  private static final long ASK_MILLIS = 500;
  private static final double VALID_SECONDS = 5;

  @Override
  public DeviceDriver open(DeviceSetup setup) throws DeviceException {
    try {
      Driver driver = new Driver(setup, new DatagramSocket());
      driver.start();
      return driver;
    } catch (SocketException e) {
      throw new DeviceException("no UDP socket can be opened: " + e.getMessage(), e);
    }
  }

  /** One device. */
  private static final class Peer {
    final URI uri;
    final InetSocketAddress address;
    double lastSeconds = Double.NaN;
    long observations;
    long errors;
    String trouble = "";

    Peer(DeviceAddress device) throws DeviceException {
      uri = device.uri();
      if (!"udp".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() <= 0) {
        throw new DeviceException(
            uri + " is no address of this driver's; write udp://host:port");
      }
      address = new InetSocketAddress(uri.getHost(), uri.getPort());
      if (address.isUnresolved()) {
        throw new DeviceException("the host of " + uri + " is not known; check its name");
      }
    }

    DeviceState state(double now) {
      DeviceState.Status status = DeviceState.Status.SEARCHED;
      if (!Double.isNaN(lastSeconds)) {
        boolean fresh = now - lastSeconds <= VALID_SECONDS;
        status = fresh ? DeviceState.Status.ONLINE : DeviceState.Status.STALE;
      }
      return new DeviceState(
          uri.toString(), uri, status, lastSeconds, observations, errors, trouble);
    }
  }

  /** All devices; what it knows is guarded by itself, and it is told of every answer. */
  private static final class Driver implements DeviceDriver {

    private final DeviceSetup setup;
    private final DatagramSocket socket;
    private final Map<InetSocketAddress, Peer> peers = new LinkedHashMap<>();
    private final Map<String, String> commands = new LinkedHashMap<>();
    private final Map<String, String> unanswered = new LinkedHashMap<>();
    private final Thread listener = new Thread(this::listen, "${artifactId}-listener");
    private final Thread asker = new Thread(this::askAgain, "${artifactId}-asker");
    private long sequence;
    private boolean closed;

    Driver(DeviceSetup setup, DatagramSocket socket) throws DeviceException {
      this.setup = setup;
      this.socket = socket;
      try {
        for (DeviceAddress device : setup.devices()) {
          Peer peer = new Peer(device);
          peers.put(peer.address, peer);
        }
      } catch (DeviceException e) {
        socket.close();
        throw e;
      }
    }

    void start() {
      listener.start();
      asker.start();
    }

    @Override
    public synchronized void apply(SignalCommand command) {
      String junction = setup.network().junctions().get(command.junction()).id();
      String text =
          "show,%d,%s,%s,%s"
              .formatted(command.phase(), command.interval(), setup.leaseSeconds(), junction);
      commands.put(junction, text);
      unanswered.put(junction, text);
      send(text);
    }

    /** Renews every lease, and waits for answers to the commands and for news of every device. */
    @Override
    public synchronized boolean exchange(double timeSeconds, Duration patience) {
      long end = System.nanoTime() + patience.toNanos();
      commands.values().forEach(this::send);
      send("ask");
      try {
        long left = patience.toNanos();
        while (!closed && !settled(timeSeconds) && left > 0) {
          TimeUnit.NANOSECONDS.timedWait(this, left);
          left = end - System.nanoTime();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return !closed && settled(timeSeconds);
    }

    private boolean settled(double timeSeconds) {
      return unanswered.isEmpty()
          && peers.values().stream().allMatch(peer -> peer.lastSeconds >= timeSeconds);
    }

    private synchronized void askAgain() {
      try {
        while (!closed) {
          send("ask");
          unanswered.values().forEach(this::send);
          wait(ASK_MILLIS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void send(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      for (Peer peer : peers.values()) {
        try {
          socket.send(new DatagramPacket(bytes, bytes.length, peer.address));
        } catch (IOException e) {
          if (!closed) {
            fail(peer, e.getMessage());
          }
        }
      }
    }

    private void listen() {
      DatagramPacket packet = new DatagramPacket(new byte[65_507], 65_507);
      while (!socket.isClosed()) {
        try {
          socket.receive(packet);
          take(packet);
          packet.setLength(packet.getData().length);
        } catch (IOException e) {
          // closed; anything else concerns one datagram only
        }
      }
    }

    private synchronized void take(DatagramPacket packet) {
      Peer peer = peers.get((InetSocketAddress) packet.getSocketAddress());
      if (peer == null || closed) {
        return;
      }
      String text =
          new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        try {
          take(peer, line.strip().split(",", 3));
        } catch (IllegalArgumentException e) {
          fail(peer, "it says \"" + line + "\"");
        }
      }
      notifyAll();
    }

    private void take(Peer peer, String[] words) {
      if (words.length == 2 && words[0].equals("shown")) {
        unanswered.remove(words[1]);
        return;
      }
      if (words.length < 3) {
        throw new IllegalArgumentException();
      }
      double now = setup.clock().getAsDouble();
      ObservedProperty property = ObservedProperty.valueOf(words[0]);
      double value = Double.parseDouble(words[1]);
      setup
          .sink()
          .offer(
              new Observation(
                  words[2], property, now, now, sequence++, value, now + VALID_SECONDS));
      peer.lastSeconds = now;
      peer.observations++;
    }

    private static void fail(Peer peer, String trouble) {
      peer.errors++;
      peer.trouble = String.valueOf(trouble);
    }

    @Override
    public synchronized List<DeviceState> devices() {
      double now = setup.clock().getAsDouble();
      return peers.values().stream()
          .map(peer -> peer.state(now))
          .sorted(Comparator.comparing(DeviceState::id))
          .toList();
    }

    @Override
    public synchronized List<String> alarms() {
      return unanswered.keySet().stream()
          .map(junction -> "no device has answered the last command to " + junction)
          .toList();
    }

    @Override
    public void close() {
      synchronized (this) {
        closed = true;
        notifyAll();
      }
      socket.close();
      try {
        listener.join();
        asker.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
