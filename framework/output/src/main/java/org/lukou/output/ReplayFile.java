package org.lukou.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lukou.api.world.VehicleState;
import org.lukou.api.world.World;

/**
 * A run as CityFlow's viewer plays it: the network, and a line a step with every running vehicle
 * and every light (CityFlow's {@code saveReplay}; dynamics, section 1.6). A line is {@code x y
 * angle id laneChange length width,} for each vehicle, {@code ;}, and {@code road light light ...,}
 * for each road that leads to a junction.
 */
public final class ReplayFile implements RunOutput {

  private static final int MILLIMETRES = 3;
  private static final int ANGLE_PLACES = 4;

  private final World world;
  private final PartFile roadnetLog;
  private final PartFile replay;
  private final ReplayLights lights;
  private final List<String> names = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  /**
   * Writes the network and begins the replay.
   *
   * @param roadnetLog where the network will appear; a file that is there is replaced
   * @param replay where the replay will appear; a file that is there is replaced
   * @param world the world
   * @param origin where the run comes from, told in the network's file
   * @throws IOException if one of the files cannot be written
   */
  public ReplayFile(Path roadnetLog, Path replay, World world, Origin origin) throws IOException {
    this.world = world;
    this.lights = new ReplayLights(world);
    this.roadnetLog = PartFile.beside(roadnetLog);
    try {
      RoadnetLog.write(world.network(), origin, this.roadnetLog);
      this.replay = PartFile.beside(replay);
    } catch (IOException e) {
      this.roadnetLog.discard();
      throw e;
    }
  }

  @Override
  public void stepped(double timeSeconds) throws IOException {
    line.setLength(0);
    world.forEachVehicle(this::append);
    line.append(';');
    lights.append(line);
    line.append('\n');
    replay.append(line);
  }

  private void append(VehicleState vehicle) {
    Decimals.append(line, vehicle.x(), MILLIMETRES);
    Decimals.append(line.append(' '), vehicle.y(), MILLIMETRES);
    Decimals.append(line.append(' '), vehicle.headingRadians(), ANGLE_PLACES);
    line.append(' ').append(name(vehicle)).append(' ').append(vehicle.laneChange());
    Decimals.append(line.append(' '), vehicle.lengthMetres(), MILLIMETRES);
    Decimals.append(line.append(' '), vehicle.widthMetres(), MILLIMETRES);
    line.append(',');
  }

  private String name(VehicleState vehicle) {
    while (names.size() <= vehicle.number()) {
      names.add(null);
    }
    String name = names.get(vehicle.number());
    if (name == null) {
      name = ReplayName.of(vehicle.id());
      names.set(vehicle.number(), name);
    }
    return name;
  }

  @Override
  public void complete() throws IOException {
    replay.publish();
    roadnetLog.publish();
  }

  @Override
  public List<Path> parts() {
    return List.of(roadnetLog.part(), replay.part());
  }

  @Override
  public void close() throws IOException {
    try {
      replay.keep();
    } finally {
      roadnetLog.keep();
    }
  }
}
