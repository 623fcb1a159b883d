package org.lukou.traffic.sim.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.lukou.traffic.sim.internal.network.NetworkCompiler;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.roadnet.FlowReader;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;
import org.lukou.traffic.sim.internal.roadnet.Roadnet;
import org.lukou.traffic.sim.internal.roadnet.RoadnetReader;

/** The files of the Hangzhou profile: a grid of 4 by 4 junctions, 2,982 flows of one vehicle. */
public final class Hangzhou {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "../../testbed-profiles/hangzhou");

  /** The network file. */
  public static final Path NETWORK = FOLDER.resolve("network.json");

  /** The demand file. */
  public static final Path DEMAND = FOLDER.resolve("demand.json");

  private static final Roadnet ROADNET = read(NETWORK, in -> RoadnetReader.read("network", in));

  private Hangzhou() {}

  /** Returns the compiled network. */
  public static RoadNetwork network() {
    return NetworkCompiler.compile("network", ROADNET);
  }

  /** Returns the demand. */
  public static List<FlowRecord> flows() {
    return read(DEMAND, in -> FlowReader.read("demand", in, ROADNET));
  }

  private static <T> T read(Path file, Function<InputStream, T> reader) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return reader.apply(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
