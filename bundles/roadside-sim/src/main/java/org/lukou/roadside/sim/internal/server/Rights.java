package org.lukou.roadside.sim.internal.server;

import java.util.Map;
import java.util.Set;
import org.eclipse.californium.core.network.Exchange;
import org.lukou.api.device.Right;
import org.lukou.coap.wire.Security;

/**
 * Who may do what.
 *
 * @param byIdentity rights by the identity of a shared key or a certificate
 */
record Rights(Map<String, Set<Right>> byIdentity) {

  /** Returns who sent a request, empty if that is not proved. */
  static String identity(Exchange exchange) {
    return Security.identity(exchange.getRequest().getSourceContext().getPeerIdentity());
  }

  boolean allow(String identity, Right right) {
    return byIdentity.getOrDefault(identity, Set.of()).contains(right);
  }
}
