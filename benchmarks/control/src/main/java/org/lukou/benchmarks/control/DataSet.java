package org.lukou.benchmarks.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lukou.api.scenario.ScenarioException;

/** The public files of the five flows, wherever below a directory they lie. */
final class DataSet {

  private static final int DEPTH = 5;

  private final Map<Flow, Path> demands;

  private DataSet(Map<Flow, Path> demands) {
    this.demands = demands;
  }

  /**
   * Looks for the files; a flow's network lies beside its demand.
   *
   * @throws ScenarioException if one is missing; the message says which, and where they come from
   */
  static DataSet in(Path directory) throws ScenarioException {
    Map<Flow, Path> demands = new EnumMap<>(Flow.class);
    List<String> missing = new ArrayList<>();
    List<Path> files = files(directory);
    for (Flow flow : Flow.values()) {
      files.stream()
          .filter(file -> file.endsWith(flow.demand()))
          .filter(file -> Files.isRegularFile(file.resolveSibling(flow.network())))
          .findFirst()
          .ifPresentOrElse(
              file -> demands.put(flow, file),
              () -> missing.add(flow.demand() + " with " + flow.network() + " beside it"));
    }
    if (!missing.isEmpty()) {
      throw new ScenarioException(message(directory, missing));
    }
    return new DataSet(demands);
  }

  private static List<Path> files(Path directory) throws ScenarioException {
    try (Stream<Path> files = Files.find(directory, DEPTH, (file, is) -> is.isRegularFile())) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new ScenarioException(
          "%s cannot be searched: %s. Name the directory with the public data sets (--data DIR)"
              .formatted(directory, e),
          e);
    }
  }

  private static String message(Path directory, List<String> missing) {
    return """
        %s lacks, in itself and %d levels below:
          %s
        These data sets are public and not part of this repository. They come with the experiment code of
        LLMLight, https://github.com/usail-hkust/LLMTSCS (folders data/Jinan and data/Hangzhou), and
        originally from https://traffic-signal-control.github.io.
        Then say --data DIR."""
        .formatted(directory, DEPTH, String.join("\n  ", missing));
  }

  /** Returns the road network of a flow. */
  Path network(Flow flow) {
    return demand(flow).resolveSibling(flow.network());
  }

  /** Returns the demand of a flow. */
  Path demand(Flow flow) {
    return demands.get(flow);
  }
}
