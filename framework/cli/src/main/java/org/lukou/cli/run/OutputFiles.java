package org.lukou.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukou.output.OutputPlace;

/**
 * The files that a run writes on its way; null for those that are not wanted.
 *
 * @param trace the state after every step
 * @param replay CityFlow's replay; the road network goes beside it
 * @param tripInfo SUMO's tripinfo
 * @param vehicles a table with a row a vehicle, as CSV
 */
public record OutputFiles(Path trace, Path replay, Path tripInfo, Path vehicles) {

  /** Nothing is written. */
  public static final OutputFiles NONE = new OutputFiles(null, null, null, null);

  /** Returns the road network's file beside the replay's. */
  Path roadnetLog() {
    return replay.resolveSibling(replay.getFileName() + ".roadnet.json");
  }

  /** Returns files of the same names with the seed before their ending: {@code x-seed-3.csv}. */
  public OutputFiles forSeed(long seed) {
    return new OutputFiles(
        numbered(trace, seed),
        numbered(replay, seed),
        numbered(tripInfo, seed),
        numbered(vehicles, seed));
  }

  private static Path numbered(Path file, long seed) {
    if (file == null) {
      return null;
    }
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    return file.resolveSibling(name.substring(0, dot) + "-seed-" + seed + name.substring(dot));
  }

  /**
   * Looks whether the files can be written at all, before anything costs time.
   *
   * @throws RunException if two are the same, or one is no place for a file
   */
  public void check() throws RunException {
    Map<Path, String> seen = new LinkedHashMap<>();
    check("--trace", trace, seen);
    if (replay != null) {
      check("--replay", replay, seen);
      check("--replay", roadnetLog(), seen);
    }
    check("--tripinfo", tripInfo, seen);
    check("--vehicles", vehicles, seen);
  }

  private static void check(String option, Path file, Map<Path, String> seen) throws RunException {
    if (file == null) {
      return;
    }
    OutputPlace place = place(option, file);
    for (Path taken : List.of(place.file(), place.part())) {
      String other = seen.putIfAbsent(taken, option);
      if (other != null) {
        throw new RunException(
            "%s and %s name the same file %s; give them other names"
                .formatted(other, option, taken));
      }
    }
  }

  private static OutputPlace place(String option, Path file) throws RunException {
    try {
      return OutputPlace.of(file);
    } catch (IOException e) {
      throw new RunException(option + ": " + e.getMessage(), e);
    }
  }
}
