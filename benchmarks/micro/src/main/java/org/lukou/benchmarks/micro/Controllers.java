package org.lukou.benchmarks.micro;

import java.util.Map;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.NetworkControllerFactory;
import org.lukou.control.actuated.internal.Actuated;
import org.lukou.control.actuated.internal.Sotl;
import org.lukou.control.coordinated.internal.GreenWave;
import org.lukou.control.coordinated.internal.Webster;
import org.lukou.control.fixed.internal.EqualSplits;
import org.lukou.control.fixed.internal.FixedTime;
import org.lukou.control.fixed.internal.NetworkPlan;
import org.lukou.control.fixed.internal.Schedule;
import org.lukou.control.planner.internal.RolloutPlanner;
import org.lukou.control.pressure.internal.AdvancedMaxPressure;
import org.lukou.control.pressure.internal.CyclicMaxPressure;
import org.lukou.control.pressure.internal.EfficientMaxPressure;
import org.lukou.control.pressure.internal.MaxPressure;
import org.lukou.control.pressure.internal.PositionWeightedMaxPressure;
import org.lukou.kernel.Algorithm;

/** The controllers that are measured, by the names that users know. */
final class Controllers {

  private static final Map<String, ControllerFactory> PER_JUNCTION =
      Map.ofEntries(
          Map.entry("network-plan", new NetworkPlan()),
          Map.entry("schedule", new Schedule()),
          Map.entry("fixed-time", new FixedTime()),
          Map.entry("equal-splits", new EqualSplits()),
          Map.entry("max-pressure", new MaxPressure()),
          Map.entry("efficient-max-pressure", new EfficientMaxPressure()),
          Map.entry("advanced-max-pressure", new AdvancedMaxPressure()),
          Map.entry("position-weighted-max-pressure", new PositionWeightedMaxPressure()),
          Map.entry("cyclic-max-pressure", new CyclicMaxPressure()),
          Map.entry("webster", new Webster()),
          Map.entry("actuated", new Actuated()),
          Map.entry("sotl", new Sotl()));

  private static final Map<String, NetworkControllerFactory> WHOLE_NETWORK =
      Map.of("green-wave", new GreenWave(), "rollout-planner", new RolloutPlanner());

  private Controllers() {}

  static Algorithm named(String name) {
    return PER_JUNCTION.containsKey(name)
        ? new Algorithm.PerJunction(name, PER_JUNCTION.get(name))
        : new Algorithm.WholeNetwork(name, WHOLE_NETWORK.get(name));
  }
}
