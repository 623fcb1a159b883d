package org.lukou.benchmarks.devices.relay;

import java.net.SocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.Comparator;

/**
 * A datagram on its way.
 *
 * @param due when it arrives, in nanoseconds of the relay's clock
 * @param number orders those that arrive at the same time
 * @param from the socket that sends it on
 * @param to where it goes; null where the socket is connected
 * @param bytes what it carries
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares flights
record Flight(long due, long number, DatagramChannel from, SocketAddress to, byte[] bytes) {

  /** The order of arrival. */
  static final Comparator<Flight> ORDER =
      Comparator.comparingLong(Flight::due).thenComparingLong(Flight::number);
}
