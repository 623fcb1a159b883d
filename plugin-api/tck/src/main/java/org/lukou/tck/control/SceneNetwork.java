package org.lukou.tck.control;

import java.util.List;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.NetworkView;
import org.lukou.api.network.Network;

/** All junctions of a scene. */
record SceneNetwork(Scene scene, Watch watch, List<JunctionView> junctions) implements NetworkView {

  @Override
  public Network network() {
    return scene.network();
  }

  @Override
  public double timeSeconds() {
    watch.check();
    return scene.timeSeconds;
  }
}
