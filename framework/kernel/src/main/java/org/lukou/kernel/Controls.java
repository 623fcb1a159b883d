package org.lukou.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.LaneStates;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.control.TrafficModel;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.network.Road;
import org.lukou.api.signal.SignalTiming;
import org.lukou.api.world.World;
import org.lukou.kernel.decision.Decider;
import org.lukou.kernel.guard.GuardCounts;
import org.lukou.kernel.guard.GuardSettings;
import org.lukou.kernel.guard.PhaseCheck;
import org.lukou.kernel.guard.SignalGuard;
import org.lukou.kernel.signal.JunctionSignal;
import org.lukou.kernel.time.StepClock;

/** All signalised junctions of a network, in network order, wired for a run. */
final class Controls {

  private final Network network;
  private final KernelSettings settings;
  private final GuardCounts counts = new GuardCounts();
  private final List<Junction> junctions;
  private final List<JunctionSetup> setups = new ArrayList<>();
  private final JunctionControl[] controls;
  private final LiveNetworkView view;
  private final Optional<Supplier<TrafficModel>> models;

  Controls(World world, KernelSettings settings, StepClock clock, LaneStates lanes) {
    this.network = world.network();
    this.settings = settings;
    models = world.models();
    junctions = network.signalisedJunctions();
    checkPhases();
    controls = new JunctionControl[junctions.size()];
    for (int i = 0; i < controls.length; i++) {
      controls[i] = control(world, junctions.get(i), clock, lanes);
      setups.add(setup(junctions.get(i)));
    }
    connectNeighbours();
    List<LiveJunctionView> views = Stream.of(controls).map(JunctionControl::view).toList();
    view = new LiveNetworkView(network, clock, List.copyOf(views));
  }

  int size() {
    return controls.length;
  }

  JunctionControl get(int i) {
    return controls[i];
  }

  GuardCounts counts() {
    return counts;
  }

  /** Creates an algorithm's controllers for these junctions. */
  Decider decider(Algorithm algorithm) {
    NetworkSetup setup =
        new NetworkSetup(network, setups, settings.seed(), settings.parameters(), models);
    return Deciders.of(algorithm, setup, view);
  }

  void showFirstPhases() {
    for (int i = 0; i < controls.length; i++) {
      controls[i].signal().show(setups.get(i).phases().get(0));
    }
  }

  void handOver(boolean running) {
    for (JunctionControl control : controls) {
      control.handOver(running);
    }
  }

  void advanceSignals() {
    for (JunctionControl control : controls) {
      control.signal().advance();
    }
  }

  void followPlans() {
    for (JunctionControl control : controls) {
      control.followPlan();
    }
  }

  private JunctionControl control(
      World world, Junction junction, StepClock clock, LaneStates lanes) {
    SignalTiming timing = settings.timing();
    JunctionSignal signal =
        new JunctionSignal(junction, timing, settings.changePhase(), clock, world.actuator());
    SignalGuard guard =
        new SignalGuard(junction, guardSettings(junction), signal, lanes, counts, clock);
    List<Integer> phases = settings.phasesOf(junction);
    return new JunctionControl(
        new LiveJunctionView(junction, clock, lanes, world.laneVehicles(), signal),
        signal,
        guard,
        new FallbackPlan(junction, phases, guard::refuses, clock.stepSeconds()),
        DecisionTimes.of(timing, clock));
  }

  private JunctionSetup setup(Junction junction) {
    return new JunctionSetup(
        network,
        junction,
        settings.phasesOf(junction),
        settings.timing(),
        settings.stepSeconds(),
        settings.seed() * 31 + junction.index(),
        settings.parameters());
  }

  private GuardSettings guardSettings(Junction junction) {
    return new GuardSettings(
        settings.timing(),
        settings.phasesOf(junction),
        settings.changePhase(),
        settings.permittedPhases(),
        settings.enforced());
  }

  private void checkPhases() {
    PhaseCheck check = new PhaseCheck(network);
    for (Junction junction : junctions) {
      if (settings.changePhase() >= junction.phases().size()) {
        throw new IllegalArgumentException(
            "junction %s has %d phases, so phase %d cannot be kept for changes (changePhase)"
                .formatted(junction.id(), junction.phases().size(), settings.changePhase()));
      }
      if (settings.enforced()) {
        for (String problem : check.problems(junction, guardSettings(junction))) {
          throw new IllegalArgumentException(
              problem
                  + ". Permit the phase by its index (permittedPhases in lukou.timing of the"
                  + " profile), leave it out of the phases to choose from, or run with --mode"
                  + " compatible, in which it is only reported");
        }
      }
    }
  }

  private void connectNeighbours() {
    Map<Integer, LiveJunctionView> views = new HashMap<>();
    Map<Integer, Set<Integer>> neighbours = new HashMap<>();
    for (JunctionControl control : controls) {
      int index = control.view().junction().index();
      views.put(index, control.view());
      neighbours.put(index, new TreeSet<>());
    }
    for (Road road : network.roads()) {
      if (views.containsKey(road.fromJunction()) && views.containsKey(road.toJunction())) {
        neighbours.get(road.fromJunction()).add(road.toJunction());
        neighbours.get(road.toJunction()).add(road.fromJunction());
      }
    }
    neighbours.forEach(
        (index, others) -> others.forEach(o -> views.get(index).addNeighbour(views.get(o))));
  }
}
