package org.lukou.coap.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.elements.AddressEndpointContext;
import org.eclipse.californium.elements.EndpointContext;
import org.eclipse.californium.elements.MessageCallback;
import org.eclipse.californium.elements.RawData;
import org.eclipse.californium.elements.UdpEndpointContextMatcher;
import org.eclipse.californium.elements.exception.EndpointMismatchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectConnectorTest {

  private static final byte[] CONTENT = {1, 2, 3};
  private static final int LARGEST = 2048;

  private final DirectConnector one = connector();
  private final DirectConnector other = connector();
  private final BlockingQueue<RawData> arrived = new LinkedBlockingQueue<>();
  private final Fate fate = new Fate();

  /** What became of a datagram, and on which thread that was said. */
  private static final class Fate implements MessageCallback {
    private Thread sentOn;
    private Throwable error;
    private EndpointContext context;

    @Override
    public void onConnecting() {}

    @Override
    public void onDtlsRetransmission(int flight) {}

    @Override
    public void onContextEstablished(EndpointContext established) {
      context = established;
    }

    @Override
    public void onSent() {
      sentOn = Thread.currentThread();
    }

    @Override
    public void onError(Throwable thrown) {
      error = thrown;
    }
  }

  private static DirectConnector connector() {
    return new DirectConnector(loopback(0), Wire.configuration());
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  @BeforeEach
  void start() throws IOException {
    one.setRawDataReceiver(arrived::add);
    other.setRawDataReceiver(arrived::add);
    one.start();
    other.start();
  }

  @AfterEach
  void end() {
    one.destroy();
    other.destroy();
  }

  private void send(byte[] content, InetSocketAddress to) {
    one.send(RawData.outbound(content, new AddressEndpointContext(to), fate, false));
  }

  @Test
  void whatIsSentIsSentByTheCallerAndArrives() throws InterruptedException {
    send(CONTENT, other.getAddress());
    assertSame(Thread.currentThread(), fate.sentOn);
    assertEquals(other.getAddress(), fate.context.getPeerAddress());
    RawData data = arrived.poll(60, TimeUnit.SECONDS);
    assertArrayEquals(CONTENT, data.getBytes());
    assertEquals(one.getAddress(), data.getInetSocketAddress());
    assertEquals(other.getAddress(), data.getConnectorAddress());
  }

  @Test
  void whatIsTooLargeIsNotHandedOnInPart() throws InterruptedException {
    send(new byte[LARGEST + 1], other.getAddress());
    send(new byte[LARGEST], other.getAddress());
    assertEquals(LARGEST, arrived.poll(60, TimeUnit.SECONDS).getSize());
  }

  @Test
  void nothingIsSentToPortZero() {
    send(CONTENT, loopback(0));
    assertInstanceOf(IOException.class, fate.error);
    assertNull(fate.sentOn);
  }

  @Test
  void nothingIsSentToWhomTheMatcherRefuses() {
    one.setEndpointContextMatcher(
        new UdpEndpointContextMatcher() {
          @Override
          public boolean isToBeSent(EndpointContext message, EndpointContext connection) {
            return false;
          }
        });
    send(CONTENT, other.getAddress());
    assertInstanceOf(EndpointMismatchException.class, fate.error);
    assertNull(fate.sentOn);
  }

  @Test
  void aClosedSocketSaysThatItSendsNothing() {
    one.stop();
    send(CONTENT, other.getAddress());
    assertInstanceOf(InterruptedIOException.class, fate.error);
    assertNull(fate.sentOn);
  }

  @Test
  void aSocketThatIsOpenedAgainSendsAgain() throws Exception {
    one.stop();
    one.start();
    send(CONTENT, other.getAddress());
    assertArrayEquals(CONTENT, arrived.poll(60, TimeUnit.SECONDS).getBytes());
  }
}
