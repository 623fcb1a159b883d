package org.lukou.traffic.sim.internal.engine;

/** What has been counted since the start (CityFlow compatibility: dynamics, part 12). */
public final class Counters {
  private final EngineState state;
  private final Registry registry;
  private final LaneChanging laneChanging;

  Counters(EngineState state, Registry registry, LaneChanging laneChanging) {
    this.state = state;
    this.registry = registry;
    this.laneChanging = laneChanging;
  }

  /** Returns the number of vehicles created so far, those without a route excepted. */
  public int created() {
    return state.created;
  }

  /** Returns the number of vehicles that have entered and not left. */
  public int running() {
    return state.running;
  }

  /** Returns the number of vehicles that wait outside. */
  public int waiting() {
    return state.waiting.size();
  }

  /** Returns the number of vehicles that have arrived. */
  public int finished() {
    return state.finished;
  }

  /** Returns the sum over the steps of the vehicles running after the step. */
  public long vehicleSteps() {
    return state.vehicleSteps;
  }

  /** Returns how often the speed of a vehicle fell below 0.1 m/s. */
  public long stops() {
    return state.stops;
  }

  /**
   * Returns the average travel time in seconds: of the vehicles that have arrived and, with the
   * time so far, of those that are under way or wait outside (CityFlow compatibility: dynamics,
   * part 12).
   */
  public double averageTravelTime() {
    int all = state.finished + registry.existing();
    if (all == 0) {
      return 0;
    }
    double sum = state.finishedTime;
    for (int v : registry.byPriority()) {
      sum += state.age(v);
    }
    return sum / all;
  }

  /** Returns how many lane changes have begun. */
  public int changesStarted() {
    return laneChanging == null ? 0 : laneChanging.shadows().started();
  }

  /** Returns how many lane changes have been completed. */
  public int changesFinished() {
    return laneChanging == null ? 0 : laneChanging.shadows().finished();
  }

  /** Returns how many lane changes have been given up at the end of the lane. */
  public int changesAborted() {
    return laneChanging == null ? 0 : laneChanging.shadows().aborted();
  }
}
