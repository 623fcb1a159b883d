package org.lukou.api.device;

import java.net.URI;
import java.util.List;
import org.lukou.api.observation.ObservedProperty;

/**
 * Where a device can be reached.
 *
 * @param uri its protocol, host and port, for example {@code coap://10.0.0.7:5683}
 * @param bindings what its resources measure; empty for a device that tells so itself
 */
public record DeviceAddress(URI uri, List<Binding> bindings) {

  /** Copies the list. */
  public DeviceAddress {
    bindings = List.copyOf(bindings);
  }

  /**
   * One resource of a device that does not tell what it measures.
   *
   * @param path of the resource, beginning with a slash
   * @param detector id of the network's detector that it stands for
   * @param property what it measures
   */
  public record Binding(String path, String detector, ObservedProperty property) {}
}
