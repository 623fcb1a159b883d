package org.lukou.kernel;

import java.util.List;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.NetworkView;
import org.lukou.api.network.Network;
import org.lukou.kernel.time.StepClock;

/** The view of the whole network: the views of its junctions. */
record LiveNetworkView(Network network, StepClock clock, List<JunctionView> junctions)
    implements NetworkView {

  LiveNetworkView {
    junctions = List.copyOf(junctions);
  }

  @Override
  public double timeSeconds() {
    return clock.seconds();
  }
}
