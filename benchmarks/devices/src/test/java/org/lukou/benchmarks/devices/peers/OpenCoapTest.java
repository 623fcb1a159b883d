package org.lukou.benchmarks.devices.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mbed.coap.client.CoapClient;
import com.mbed.coap.packet.CoapRequest;
import com.mbed.coap.packet.CoapResponse;
import com.mbed.coap.packet.Code;
import com.mbed.coap.server.CoapServer;
import com.mbed.coap.server.RouterService;
import com.mbed.coap.server.filter.EchoFilter;
import com.mbed.coap.server.observe.ObserversManager;
import com.mbed.coap.transport.udp.DatagramSocketTransport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Open CoAP (another implementation in Java), as a client and as a device, in plain. */
@Timeout(120)
class OpenCoapTest {

  private static final short JSON = 110;

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  @Test
  void observesOurCabinet() throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    try (OneCabinet cabinet = new OneCabinet();
        CoapClient client =
            CoapServer.builder()
                .transport(new DatagramSocketTransport(loopback(0)))
                .outboundFilter(new EchoFilter())
                .notificationsReceiver(
                    (path, notification) -> {
                      heard.add(notification.getPayload().toUtf8String());
                      return true;
                    })
                .buildClient(loopback(cabinet.plain().getPort()))) {
      CoapResponse first = client.sendSync(CoapRequest.observe("/detectors/0").accept(JSON));
      assertEquals(Code.C205_CONTENT, first.getCode());
      assertTrue(first.getPayloadString().contains("0/count"), first::getPayloadString);
      cabinet.step();
      String second = heard.poll(10, TimeUnit.SECONDS);
      assertTrue(second.contains("\"bt\":" + (OneCabinet.EPOCH + 2)), second);
    }
  }

  @Test
  void isObservedByOurDriver() throws Exception {
    AtomicInteger value = new AtomicInteger(1);
    ObserversManager observers = new ObserversManager();
    CoapServer device =
        CoapServer.builder()
            .transport(new DatagramSocketTransport(loopback(0)))
            .route(
                RouterService.builder()
                    .get(
                        "/loop",
                        request ->
                            CompletableFuture.completedFuture(
                                observers.subscribe(
                                    request, CoapResponse.ok("" + value.get(), (short) 0)))))
            .build();
    observers.init(device);
    device.start();
    URI uri = URI.create("coap://127.0.0.1:" + device.getLocalSocketAddress().getPort());
    try (Observed observed = new Observed(uri, "/loop")) {
      observed.await(1);
      value.set(7);
      observers.sendObservation(
          "/loop",
          request -> CompletableFuture.completedFuture(CoapResponse.ok("7", (short) 0).build()));
      observed.await(7);
      assertEquals(0, observed.counted("malformed"));
    } finally {
      device.stop();
    }
  }
}
