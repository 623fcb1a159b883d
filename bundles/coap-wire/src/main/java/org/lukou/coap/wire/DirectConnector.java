package org.lukou.coap.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Arrays;
import org.eclipse.californium.elements.EndpointContext;
import org.eclipse.californium.elements.EndpointContextMatcher;
import org.eclipse.californium.elements.RawData;
import org.eclipse.californium.elements.RawDataChannel;
import org.eclipse.californium.elements.UDPConnector;
import org.eclipse.californium.elements.UdpEndpointContext;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.elements.config.UdpConfig;
import org.eclipse.californium.elements.exception.EndpointMismatchException;
import org.eclipse.californium.elements.util.ClockUtil;

/**
 * A plain socket that sends on the thread that wants something sent. The library's own hands every
 * datagram over to a thread of the socket, and to wake that one up costs twice as much as to send.
 * Whoever sends waits only while the socket's buffer is full, which takes some thousand datagrams.
 * What comes may be read on the thread that receives it, for the same reason. Thread-safe.
 */
public class DirectConnector extends UDPConnector {

  private final InlineExecutor workers;
  private volatile DatagramSocket socket;
  private volatile EndpointContextMatcher matcher;
  private volatile RawDataChannel receiver;

  /** Prepares a socket; {@code address} is null for any. */
  public DirectConnector(InetSocketAddress address, Configuration configuration) {
    this(address, configuration, null);
  }

  /**
   * Prepares a socket whose receiving thread does itself what the workers would do with what has
   * come; null for one that leaves it to them.
   */
  public DirectConnector(
      InetSocketAddress address, Configuration configuration, InlineExecutor workers) {
    super(address, new Configuration(configuration).set(UdpConfig.UDP_SENDER_THREAD_COUNT, 0));
    this.workers = workers;
  }

  @Override
  protected void init(DatagramSocket opened) throws IOException {
    socket = opened;
    super.init(opened);
  }

  @Override
  public void setEndpointContextMatcher(EndpointContextMatcher endpointContextMatcher) {
    matcher = endpointContextMatcher;
    super.setEndpointContextMatcher(endpointContextMatcher);
  }

  @Override
  public void setRawDataReceiver(RawDataChannel channel) {
    receiver = channel;
    super.setRawDataReceiver(channel);
  }

  /** Hands on what has come as the library does, without describing it for a log first. */
  @Override
  public void processDatagram(DatagramPacket packet) {
    RawDataChannel channel = receiver;
    if (channel != null && packet.getPort() != 0 && packet.getLength() <= getReceiverPacketSize()) {
      byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
      InetSocketAddress from = new InetSocketAddress(packet.getAddress(), packet.getPort());
      RawData datagram =
          RawData.inbound(
              bytes, new UdpEndpointContext(from), false, ClockUtil.nanoRealtime(), getAddress());
      if (workers == null) {
        channel.receiveData(datagram);
      } else {
        workers.inline(() -> channel.receiveData(datagram));
      }
    }
  }

  @Override
  public void send(RawData datagram) {
    EndpointContext wanted = datagram.getEndpointContext();
    EndpointContext context = new UdpEndpointContext(wanted.getPeerAddress());
    if (!isRunning()) {
      datagram.onError(new InterruptedIOException("the socket is closed"));
    } else if (wanted.getPeerAddress().getPort() == 0) {
      datagram.onError(new IOException("nobody is reached at port 0"));
    } else if (matcher != null && !matcher.isToBeSent(wanted, context)) {
      datagram.onError(new EndpointMismatchException("UDP sending"));
    } else {
      transmit(datagram, context);
    }
  }

  private void transmit(RawData datagram, EndpointContext context) {
    byte[] bytes = datagram.getBytes();
    try {
      datagram.onContextEstablished(context);
      socket.send(new DatagramPacket(bytes, bytes.length, context.getPeerAddress()));
    } catch (IOException e) {
      datagram.onError(e);
      return;
    }
    datagram.onSent();
  }
}
