package org.lukou.traffic.sim.internal.engine;

import java.util.List;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.primitive.Tape;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;

/**
 * The microscopic engine. Stepped by its caller, on one thread at a time; helped by threads of its
 * own between {@link #start()} and {@link #close()}.
 */
public final class Engine implements AutoCloseable {
  private final EngineState state;
  private final Registry registry;
  private final Demand demand;
  private final Closures closures;
  private final Admission admission;
  private final LaneChanging laneChanging;
  private final ParallelAction action;
  private final Relocation relocation;
  private final Rearrangement rearrangement;
  private final VehicleView view;
  private final Counters counters;
  private final Interventions interventions;
  private final Placement placement;

  /**
   * Creates an engine at time 0.
   *
   * @param net the network
   * @param flows the demand
   * @param options how to run it
   */
  public Engine(RoadNetwork net, List<FlowRecord> flows, EngineOptions options) {
    this.state = new EngineState(net, options.stepSeconds(), options.correct());
    this.registry = new Registry(state, options.seed());
    this.demand = new Demand(state, registry, flows);
    this.closures = new Closures(state, demand);
    this.laneChanging = options.laneChange() ? new LaneChanging(state, registry) : null;
    this.admission = new Admission(state);
    this.action =
        new ParallelAction(state, laneChanging, options.threads(), options.parallelFrom());
    this.relocation = new Relocation(state, registry);
    this.rearrangement = new Rearrangement(state, registry, demand, options.rearrangeFrom());
    this.view = new VehicleView(state, registry, laneChanging);
    this.counters = new Counters(state, registry, laneChanging);
    this.interventions = new Interventions(state, demand, closures);
    this.placement = new Placement(state, demand);
  }

  /** Simulates one step. */
  public void step() {
    if (laneChanging == null) {
      rearrangement.run();
    }
    state.obstacles.run();
    demand.emit();
    demand.route();
    admission.run();
    if (laneChanging != null) {
      laneChanging.prepare();
    }
    action.run();
    if (laneChanging != null) {
      laneChanging.shadows().move(action.motion(action.pieces() - 1));
    }
    relocate();
    state.vehicles.turn();
    state.speedDemands.forget();
    if (laneChanging != null) {
      laneChanging.conclude();
    }
    state.step++;
    state.version++;
    state.vehicleSteps += state.running;
  }

  private void relocate() {
    state.blockers.forget();
    for (int piece = 0; piece < action.pieces(); piece++) {
      relocation.detach(action.motion(piece).movers());
    }
    for (int piece = 0; piece < action.pieces(); piece++) {
      relocation.attach(action.motion(piece).movers());
    }
    for (int piece = 0; piece < action.pieces(); piece++) {
      Motion motion = action.motion(piece);
      relocation.settle(motion.movers());
      state.blockers.remember(motion.yields());
      motion.movers().clear();
      state.stops += motion.takeStops();
    }
  }

  /** Carries everything that changes while the engine runs there or back. */
  void keep(Tape tape) {
    state.keep(tape);
    registry.keep(tape);
    demand.keep(tape);
    closures.keep(tape);
    if (laneChanging != null) {
      laneChanging.keep(tape);
    }
  }

  /** Returns a new place to keep the engine's state. */
  public Checkpoint checkpoint() {
    return new Checkpoint(this);
  }

  /** Starts the threads that help, if the options ask for any. */
  public void start() {
    action.start();
  }

  /** Ends and joins the threads that help. */
  @Override
  public void close() {
    action.close();
  }

  /** Tells an observer what happens to vehicles from now on. */
  public void observe(VehicleObserver observer) {
    state.observer = observer;
  }

  /** Returns the network. */
  public RoadNetwork network() {
    return state.net;
  }

  /** Returns the number of completed steps. */
  public int steps() {
    return state.step;
  }

  /** Puts a junction into one of its phases, from the next step on. */
  public void setPhase(int junction, int phase) {
    state.signals.setPhase(junction, phase);
  }

  /**
   * Lets exactly these road links of a junction go (bits in words of 64), from the next step on.
   */
  public void setGreen(int junction, long... green) {
    state.signals.setGreen(junction, green);
  }

  /**
   * Lets road links of a junction go and warns others, from the next step on; correct drivers heed
   * the warning, CityFlow's take it for red.
   */
  public void setGreenAndYellow(int junction, long[] green, long[] yellow) {
    state.signals.setGreenAndYellow(junction, green, yellow);
  }

  /** Returns the phase last set, or -1 if a green set was given instead. */
  public int phase(int junction) {
    return state.signals.phase(junction);
  }

  /** Returns whether a junction shows green to a lane link, whatever is closed behind it. */
  public boolean showsGreen(int link) {
    return state.signals.shown[link];
  }

  /** Returns read access to the vehicles. */
  public VehicleView vehicles() {
    return view;
  }

  /** Returns what has been counted. */
  public Counters counters() {
    return counters;
  }

  /** Returns what can be done to vehicles from outside. */
  public Interventions interventions() {
    return interventions;
  }

  /** Returns what puts vehicles on the road. */
  public Placement placement() {
    return placement;
  }

  /** Returns whether no vehicle is left and none will come. */
  public boolean exhausted() {
    return state.running == 0 && demand.exhausted();
  }
}
