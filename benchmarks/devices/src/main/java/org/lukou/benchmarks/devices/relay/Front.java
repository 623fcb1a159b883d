package org.lukou.benchmarks.devices.relay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.HashMap;
import java.util.Map;

/**
 * One port of a relay, in front of one server. Each client gets a socket of its own towards the
 * server, as behind a router that translates addresses. Belongs to the relay's thread.
 */
final class Front {

  private static final int RECEIVE_BUFFER = 1 << 20;

  private final Selector selector;
  private final DatagramChannel channel;
  private final Stream toServer;
  private final Stream toClient;
  private final Map<SocketAddress, DatagramChannel> upstream = new HashMap<>();
  private InetSocketAddress server;

  Front(
      Selector selector, DatagramChannel channel, InetSocketAddress server, long seed, int index) {
    this.selector = selector;
    this.channel = channel;
    this.server = server;
    toServer = new Stream(new Fate(seed, 2L * index));
    toClient = new Stream(new Fate(seed, 2L * index + 1));
  }

  /** Opens a socket that waits for nobody and has room for bursts. */
  static DatagramChannel socket() throws IOException {
    DatagramChannel opened = DatagramChannel.open();
    opened.configureBlocking(false);
    opened.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
    return opened;
  }

  DatagramChannel channel() {
    return channel;
  }

  /** Returns the datagrams of one direction through this port. */
  Stream stream(Way way) {
    return way == Way.TO_SERVER ? toServer : toClient;
  }

  /** Returns the socket through which a client is seen by the server. */
  DatagramChannel towardsServer(SocketAddress client) throws IOException {
    DatagramChannel known = upstream.get(client);
    if (known != null) {
      return known;
    }
    DatagramChannel opened = socket();
    opened.connect(server);
    opened.register(selector, SelectionKey.OP_READ, new Upstream(this, client));
    upstream.put(client, opened);
    return opened;
  }

  /** Points to another server; clients get new sockets with their next datagram. */
  void aim(InetSocketAddress next) throws IOException {
    server = next;
    forgetClients();
  }

  /** Closes the sockets towards the server, so that each client comes from a new address. */
  void forgetClients() throws IOException {
    for (DatagramChannel open : upstream.values()) {
      open.close();
    }
    upstream.clear();
  }

  void close() throws IOException {
    channel.close();
    forgetClients();
  }

  /** A client's socket towards the server. */
  record Upstream(Front front, SocketAddress client) {}

  /** The datagrams of one direction. */
  static final class Stream {
    private final Fate fate;
    private long number;

    private Stream(Fate fate) {
      this.fate = fate;
    }

    Fate fate() {
      return fate;
    }

    /** Counts a datagram and returns its number, from 0. */
    long next() {
      return number++;
    }
  }
}
