package org.lukou.tck.device;

import java.net.URI;
import java.util.List;
import org.lukou.api.device.DeviceAddress.Binding;

/**
 * A device that a test puts up beside a driver.
 *
 * @param uri where it can be reached
 * @param bindings what its resources measure; empty if it tells so itself
 * @param end takes it down
 */
public record TestDevice(URI uri, List<Binding> bindings, Runnable end) implements AutoCloseable {

  @Override
  public void close() {
    end.run();
  }
}
