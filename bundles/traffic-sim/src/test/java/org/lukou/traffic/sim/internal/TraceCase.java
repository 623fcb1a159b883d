package org.lukou.traffic.sim.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.engine.EngineOptions;
import org.lukou.traffic.sim.internal.network.NetworkCompiler;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.roadnet.FlowReader;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;
import org.lukou.traffic.sim.internal.roadnet.Roadnet;
import org.lukou.traffic.sim.internal.roadnet.RoadnetReader;

/**
 * One reference run: its files and settings.
 *
 * @param name name of the case, such as {@code edge1}
 * @param roadnet network file
 * @param flow demand file
 * @param dt step, seconds
 * @param seed seed
 * @param events file with interface calls, or null
 */
public record TraceCase(String name, Path roadnet, Path flow, double dt, int seed, Path events) {
  private static final Map<String, String[]> PUBLIC =
      Map.of(
          "tiny", new String[] {"tiny/roadnet.json", "tiny/flow.json"},
          "jinan1", new String[] {"jinan/roadnet_3_4.json", "jinan/anon_3_4_jinan_real.json"},
          "hangzhou1",
              new String[] {"hangzhou/roadnet_4_4.json", "hangzhou/anon_4_4_hangzhou_real.json"},
          "hangzhou2",
              new String[] {
                "hangzhou/roadnet_4_4.json", "hangzhou/anon_4_4_hangzhou_real_5816.json"
              },
          "manhattan",
              new String[] {
                "manhattan/roadnet_16_3.json", "manhattan/anon_16_3_newyork_real.json"
              });

  /** Returns the names of the runs on public data. */
  public static List<String> publicNames() {
    return List.of("tiny", "jinan1", "hangzhou1", "hangzhou2", "manhattan");
  }

  /** Returns the names of the synthetic runs. */
  public static List<String> edgeNames() {
    List<String> names = new ArrayList<>(List.of("edge1ev"));
    for (int i = 1; i <= 10; i++) {
      names.add("edge" + i);
    }
    return names;
  }

  /** Returns a run by name. */
  public static TraceCase of(String name) {
    String[] files = PUBLIC.get(name);
    if (files != null) {
      return new TraceCase(name, SharedData.data(files[0]), SharedData.data(files[1]), 1, 0, null);
    }
    String base = "traces/edge/" + name.replace("ev", "");
    String meta = String.join("", SharedData.lines(SharedData.data(base + ".meta.json.gz")));
    Path events = SharedData.data(base + ".events.txt.gz");
    boolean calls = Files.exists(events) && !name.equals("edge1");
    return new TraceCase(
        name,
        SharedData.data(base + ".roadnet.json.gz"),
        SharedData.data(base + ".flow.json.gz"),
        Double.parseDouble(field(meta, "interval")),
        Integer.parseInt(field(meta, "seed")),
        calls ? events : null);
  }

  /** Returns the expected trace. */
  public Path trace(String mode) {
    String folder = name.startsWith("edge") ? "traces/edge/" : "traces/";
    return SharedData.data(folder + name + "-" + mode + ".jsonl.gz");
  }

  static String field(String json, String name) {
    Matcher m = Pattern.compile("\"" + name + "\": *([-+.0-9eE]+)").matcher(json);
    if (!m.find()) {
      throw new IllegalArgumentException("no " + name + " in " + json);
    }
    return m.group(1);
  }

  /** Returns the network. */
  public RoadNetwork network() {
    return NetworkCompiler.compile(roadnet.getFileName().toString(), readRoadnet());
  }

  private Roadnet readRoadnet() {
    try (InputStream in = SharedData.open(roadnet)) {
      return RoadnetReader.read(roadnet.getFileName().toString(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the demand. */
  public List<FlowRecord> flows() {
    try (InputStream in = SharedData.open(flow)) {
      return FlowReader.read(flow.getFileName().toString(), in, readRoadnet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a new engine. */
  public Engine engine() {
    return engine(options());
  }

  /** Returns a new engine with special options. */
  public Engine engine(EngineOptions options) {
    return new Engine(network(), flows(), options);
  }

  /** Returns the options of the run. */
  public EngineOptions options() {
    return EngineOptions.of(dt, seed);
  }
}
