package org.lukou.roadside.sim.internal.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.coap.Option;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.option.StandardOptionRegistry;
import org.junit.jupiter.api.Test;

class ReachabilityTest {

  private static final InetSocketAddress PEER =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 40_001);
  private static final InetSocketAddress OTHER =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 40_002);

  private long nanos = TimeUnit.DAYS.toNanos(1);
  private final Reachability reachability = new Reachability(() -> nanos);

  private void pass(long minutes) {
    nanos += TimeUnit.MINUTES.toNanos(minutes);
  }

  private Request echoing(InetSocketAddress told) {
    Option echo =
        reachability.ask(told).getOptions().getOthers().stream()
            .filter(option -> option.getNumber() == StandardOptionRegistry.ECHO.getNumber())
            .findFirst()
            .orElseThrow();
    Request request = Request.newGet();
    request.getOptions().addOption(echo);
    return request;
  }

  @Test
  void whoRepeatsTheValueIsKnownForAWhile() {
    assertFalse(reachability.isShown(PEER, Request.newGet()));
    assertTrue(reachability.isShown(PEER, echoing(PEER)));
    assertTrue(reachability.isShown(PEER, Request.newGet()));
    assertFalse(reachability.isShown(OTHER, Request.newGet()));
    pass(6);
    assertFalse(reachability.isShown(PEER, Request.newGet()));
  }

  @Test
  void theValueOfAnotherAddressOrOfLongAgoIsWorthNothing() {
    assertFalse(reachability.isShown(OTHER, echoing(PEER)));
    Request old = echoing(PEER);
    pass(3);
    assertFalse(reachability.isShown(PEER, old));
  }

  @Test
  void whoGoesOnAcknowledgingStaysKnown() {
    reachability.isShown(PEER, echoing(PEER));
    for (int i = 0; i < 10; i++) {
      pass(4);
      reachability.confirm(PEER);
      assertTrue(reachability.isShown(PEER, Request.newGet()));
    }
    reachability.confirm(OTHER);
    assertFalse(reachability.isShown(OTHER, Request.newGet()), "nobody begins with that");
  }
}
