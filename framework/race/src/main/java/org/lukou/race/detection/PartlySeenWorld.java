package org.lukou.race.detection;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lukou.api.control.Actuator;
import org.lukou.api.control.LaneStates;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.control.TrafficModel;
import org.lukou.api.network.Network;
import org.lukou.api.observation.ObservationSink;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.EventException;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.world.Checkpoint;
import org.lukou.api.world.VehicleListener;
import org.lukou.api.world.VehicleState;
import org.lukou.api.world.World;
import org.lukou.api.world.WorldStatistics;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Detection;

/**
 * A world of which controllers are let see a part only; what happens in it is the same. Detectors
 * that are dead never report, and their lanes are never known; vehicles that are not seen are
 * missing in every count. Which ones is drawn with the seed, for each lane and each vehicle by its
 * number.
 */
public final class PartlySeenWorld implements World {

  /** Keeps the draws of lanes apart from those of vehicles. */
  private static final long LANES = 0x6C616E6573L;

  private final World world;
  private final LaneStates truth;
  private final SeenVehicles seen;

  private PartlySeenWorld(World world, Detection detection, long seed) {
    this.world = world;
    int lanes = world.network().lanes().size();
    truth = new LaneStates(lanes);
    Lottery alive = new Lottery(seed ^ LANES, 1 - detection.dropOut());
    boolean[] watched = new boolean[lanes];
    for (int lane = 0; lane < lanes; lane++) {
      watched[lane] = alive.wins(lane);
    }
    seen = new SeenVehicles(new Lottery(seed, detection.detected()), watched);
  }

  /**
   * Returns a world of which as much is seen as the detection says.
   *
   * @param world the world, which is closed with the returned one
   * @param detection what is seen
   * @param seed of the draws
   * @throws RaceException if the world knows no single vehicles to choose from
   */
  public static PartlySeenWorld of(World world, Detection detection, long seed)
      throws RaceException {
    if (world.laneVehicles() == LaneVehicles.UNKNOWN) {
      throw new RaceException(
          "this kind of world knows no single vehicles, so it cannot be partly seen; leave out"
              + " --drop-out and --detected");
    }
    return new PartlySeenWorld(world, detection, seed);
  }

  /** Returns what there is on every lane, seen or not; as of the last step. */
  public LaneStates truth() {
    return truth;
  }

  @Override
  public void detect(LaneStates lanes) {
    world.detect(truth);
    seen.look(world);
    seen.writeTo(lanes, truth);
  }

  @Override
  public LaneVehicles laneVehicles() {
    return seen;
  }

  @Override
  public Network network() {
    return world.network();
  }

  @Override
  public Actuator actuator() {
    return world.actuator();
  }

  @Override
  public void step() {
    world.step();
  }

  @Override
  public void connect(ObservationSink sink) {
    world.connect(sink);
  }

  @Override
  public void listen(VehicleListener listener) {
    world.listen(listener);
  }

  @Override
  public void forEachVehicle(Consumer<VehicleState> visitor) {
    world.forEachVehicle(visitor);
  }

  @Override
  public MovementSet green(int junction) {
    return world.green(junction);
  }

  @Override
  public void begin(Event event) throws EventException {
    world.begin(event);
  }

  @Override
  public void end(Event event) {
    world.end(event);
  }

  @Override
  public Optional<Checkpoint> checkpoint() {
    return world.checkpoint();
  }

  @Override
  public Optional<Supplier<TrafficModel>> models() {
    return world.models();
  }

  @Override
  public WorldStatistics statistics() {
    return world.statistics();
  }

  @Override
  public List<String> warnings() {
    return world.warnings();
  }

  @Override
  public String traceLine() {
    return world.traceLine();
  }

  @Override
  public void close() {
    world.close();
  }
}
