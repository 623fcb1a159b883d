package org.lukou.api.control;

import java.util.List;
import org.lukou.api.network.Network;
import org.osgi.annotation.versioning.ProviderType;

/** What a controller of the whole network may know. Live, as {@link JunctionView} is. */
@ProviderType
public interface NetworkView {

  /** Returns the network. */
  Network network();

  /** Returns the time since the start of the run, in seconds. */
  double timeSeconds();

  /** Returns the views of all signalised junctions, in network order. */
  List<JunctionView> junctions();
}
