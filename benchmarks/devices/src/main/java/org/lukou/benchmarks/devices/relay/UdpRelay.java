package org.lukou.benchmarks.devices.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;

/**
 * A bad network on one machine: stands between clients and servers on loopback, one port a server,
 * and loses, doubles, holds back and delays datagrams as told. Which ones is decided by the seed
 * and the number of the datagram on its port and direction, not by chance. To a server every client
 * comes from a port of its own, which {@link #moveClients} changes. One thread; all methods may be
 * called from any other.
 */
public final class UdpRelay implements AutoCloseable {

  private static final int LARGEST_DATAGRAM = 1 << 16;
  private static final double NANOS = 1e9;

  private final Selector selector;
  private final long seed;
  private final Thread thread = new Thread(this::run, "udp-relay");
  private final Queue<Task> tasks = new ConcurrentLinkedQueue<>();
  private final Map<Way, Passage> passages =
      Map.of(Way.TO_SERVER, new Passage(), Way.TO_CLIENT, new Passage());
  private final List<Front> fronts = new ArrayList<>();
  private final PriorityQueue<Flight> flights = new PriorityQueue<>(Flight.ORDER);
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);
  private long launched;
  private volatile boolean closed;

  /** Something to do on the relay's thread. */
  @FunctionalInterface
  private interface Task {
    void run() throws IOException;
  }

  private UdpRelay(Selector selector, long seed) {
    this.selector = selector;
    this.seed = seed;
  }

  /** Starts a relay in clear weather without any port. */
  public static UdpRelay start(long seed) throws IOException {
    UdpRelay relay = new UdpRelay(Selector.open(), seed);
    relay.thread.setDaemon(true);
    relay.thread.start();
    return relay;
  }

  /** Opens a port in front of a server, and returns where clients reach it. */
  public InetSocketAddress open(InetSocketAddress server) throws IOException {
    DatagramChannel channel = Front.socket();
    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    InetSocketAddress address = (InetSocketAddress) channel.getLocalAddress();
    onThread(
        () -> {
          Front front = new Front(selector, channel, server, seed, fronts.size());
          fronts.add(front);
          channel.register(selector, SelectionKey.OP_READ, front);
        });
    return address;
  }

  /** Lets a port lead to another server from now on. */
  public void aim(InetSocketAddress port, InetSocketAddress server) {
    onThread(
        () -> {
          for (Front front : fronts) {
            if (front.channel().getLocalAddress().equals(port)) {
              front.aim(server);
            }
          }
        });
  }

  /** Changes the weather of one direction, for datagrams that come in from now on. */
  public void set(Way way, Weather now) {
    passages.get(way).set(now);
  }

  /** Changes the weather of both directions. */
  public void set(Weather now) {
    for (Way way : Way.values()) {
      set(way, now);
    }
  }

  /** Lets every client come from a new port, as after a change of its address. */
  public void moveClients() {
    onThread(
        () -> {
          for (Front front : fronts) {
            front.forgetClients();
          }
        });
  }

  /** Returns what has happened to datagrams of one direction since the start. */
  public RelayCounts counts(Way way) {
    return passages.get(way).counts();
  }

  /** Ends the thread and closes every port; what is under way is lost. */
  @Override
  public void close() {
    closed = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void onThread(Task task) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    tasks.add(
        () -> {
          try {
            task.run();
            done.complete(null);
          } catch (IOException e) {
            done.completeExceptionally(e);
          }
        });
    selector.wakeup();
    try {
      done.get();
    } catch (ExecutionException e) {
      throw new UncheckedIOException((IOException) e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (selector) {
      while (!closed) {
        waitForWork();
        for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
          task.run();
        }
        deliver();
      }
      for (Front front : fronts) {
        front.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the relay cannot go on", e);
    }
  }

  private void waitForWork() throws IOException {
    Flight next = flights.peek();
    if (next == null) {
      selector.select(this::receive);
      return;
    }
    long millis = (next.due() - System.nanoTime()) / 1_000_000;
    if (millis > 0) {
      selector.select(this::receive, millis);
    } else {
      selector.selectNow(this::receive);
    }
  }

  private void receive(SelectionKey key) {
    try {
      if (key.attachment() instanceof Front front) {
        fromClients(front);
      } else {
        fromServer((DatagramChannel) key.channel(), (Front.Upstream) key.attachment());
      }
    } catch (PortUnreachableException e) {
      return; // nobody listens at the server's port now: as lost as on any network
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fromClients(Front front) throws IOException {
    buffer.clear();
    for (SocketAddress client = front.channel().receive(buffer);
        client != null;
        client = front.channel().receive(buffer)) {
      launch(front, Way.TO_SERVER, front.towardsServer(client), null);
      buffer.clear();
    }
  }

  private void fromServer(DatagramChannel channel, Front.Upstream upstream) throws IOException {
    buffer.clear();
    while (channel.isOpen() && channel.receive(buffer) != null) {
      launch(upstream.front(), Way.TO_CLIENT, upstream.front().channel(), upstream.client());
      buffer.clear();
    }
  }

  private void launch(Front front, Way way, DatagramChannel from, SocketAddress to) {
    byte[] bytes = new byte[buffer.flip().remaining()];
    buffer.get(bytes);
    Passage passage = passages.get(way);
    Weather now = passage.weather();
    Fate fate = front.stream(way).fate();
    long number = front.stream(way).next();
    boolean lost = fate.lost(number, now);
    boolean doubled = !lost && fate.doubled(number, now);
    passage.count(lost, doubled);
    if (!lost) {
      launch(fate.delaySeconds(number, now), from, to, bytes);
    }
    if (doubled) {
      launch(fate.copyDelaySeconds(number, now), from, to, bytes);
    }
  }

  private void launch(double delaySeconds, DatagramChannel from, SocketAddress to, byte[] bytes) {
    long due = System.nanoTime() + (long) (delaySeconds * NANOS);
    flights.add(new Flight(due, launched++, from, to, bytes));
  }

  private void deliver() throws IOException {
    for (Flight next = flights.peek();
        next != null && next.due() <= System.nanoTime();
        next = flights.peek()) {
      send(flights.remove());
    }
  }

  private void send(Flight flight) throws IOException {
    if (!flight.from().isOpen()) {
      return; // the client has moved, or the port is closed
    }
    try {
      if (flight.to() == null) {
        flight.from().write(ByteBuffer.wrap(flight.bytes()));
      } else {
        flight.from().send(ByteBuffer.wrap(flight.bytes()), flight.to());
      }
    } catch (PortUnreachableException e) {
      return; // nobody listens at the server's port now
    }
  }
}
