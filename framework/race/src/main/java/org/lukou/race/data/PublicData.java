package org.lukou.race.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lukou.race.RaceException;

/** The public files of some flows, wherever below a directory they lie. */
public final class PublicData {

  /** Where they come from, in words. */
  public static final String SOURCE =
      "it comes with the experiment code of LLMLight, https://github.com/usail-hkust/LLMTSCS (folder"
          + " data), and originally from https://traffic-signal-control.github.io.";

  private static final int DEPTH = 5;

  private final Map<PublicFlow, Path> demands;

  private PublicData(Map<PublicFlow, Path> demands) {
    this.demands = demands;
  }

  /**
   * Looks for files; a flow's network lies beside its demand.
   *
   * @param directory where to look, with all that is below
   * @param flows those that are needed
   * @throws RaceException if one is missing; the message says which, and where they come from
   */
  public static PublicData in(Path directory, List<PublicFlow> flows) throws RaceException {
    Map<PublicFlow, Path> demands = new EnumMap<>(PublicFlow.class);
    List<String> missing = new ArrayList<>();
    List<Path> files = files(directory);
    for (PublicFlow flow : flows) {
      demand(files, flow)
          .ifPresentOrElse(
              file -> demands.put(flow, file),
              () -> missing.add(flow.demand() + " with " + flow.network() + " beside it"));
    }
    if (!missing.isEmpty()) {
      throw new RaceException(
          "%s lacks, in itself and %d levels below: %s. The data is public: %s Then say --data DIR"
              .formatted(directory, DEPTH, String.join("; ", missing), SOURCE));
    }
    return new PublicData(demands);
  }

  private static Optional<Path> demand(List<Path> files, PublicFlow flow) {
    return files.stream()
        .filter(file -> file.endsWith(flow.demand()))
        .filter(file -> Files.isRegularFile(file.resolveSibling(flow.network())))
        .findFirst();
  }

  /**
   * Returns every file in a directory and some levels below, sorted.
   *
   * @throws RaceException if it cannot be searched
   */
  public static List<Path> files(Path directory) throws RaceException {
    try (Stream<Path> files = Files.find(directory, DEPTH, (file, is) -> is.isRegularFile())) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new RaceException(
          "%s cannot be searched: %s. Name the directory with the public data sets (--data DIR)"
              .formatted(directory, e),
          e);
    }
  }

  /** Returns the road network of a flow. */
  public Path network(PublicFlow flow) {
    return demand(flow).resolveSibling(flow.network());
  }

  /** Returns the demand of a flow. */
  public Path demand(PublicFlow flow) {
    return demands.get(flow);
  }
}
