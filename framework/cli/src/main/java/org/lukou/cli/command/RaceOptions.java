package org.lukou.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lukou.cli.race.CourseChanges;
import org.lukou.cli.race.CourseFinder;
import org.lukou.cli.race.MatrixFile;
import org.lukou.cli.race.Paddock;
import org.lukou.cli.race.TimingChanges;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Detection;
import org.lukou.race.cell.Entrant;
import org.lukou.race.report.Figure;
import org.lukou.race.statistics.SeedRange;
import org.lukou.runtime.profile.ProfileException;
import picocli.CommandLine.Option;

/** Who races, where and how often. */
public final class RaceOptions {

  @Option(
      names = "--controllers",
      paramLabel = "NAME[:SETTING=VALUE]",
      split = ",",
      description = "Who takes part, for example max-pressure,fixed-time:green-seconds=25.")
  private List<String> controllers = new ArrayList<>();

  @Option(
      names = "--scenarios",
      paramLabel = "NAME",
      split = ",",
      description =
          "Where: profiles by name or path, and the public flows jinan1, jinan2, jinan3, hangzhou1,"
              + " hangzhou2, manhattan (with --data). Default: hangzhou.")
  private List<String> scenarios = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the public data sets are; searched with all that is below.")
  private Path data;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      defaultValue = "hangzhou",
      description = "Whose bundles and rules the public flows run on. Default: hangzhou.")
  private String profile;

  @Option(
      names = "--against",
      paramLabel = "NAME[:SETTING=VALUE]",
      description = "The baseline that all others are tested against; it takes part.")
  private String baseline;

  @Option(
      names = "--seeds",
      paramLabel = "N|A-B",
      description =
          "Run every cell with each seed from 1 to N, or from A to B: intervals and tests need"
              + " several; best with --perturb.")
  private String seeds;

  @Option(names = "--seed", paramLabel = "N", description = "One seed; no intervals, no tests.")
  private Long seed;

  @Option(
      names = "--drop-out",
      paramLabel = "SHARE",
      split = ",",
      description = "Run everything with that share of the detectors dead: 0,0.1,0.3.")
  private List<Double> dropOuts = new ArrayList<>();

  @Option(
      names = "--detected",
      paramLabel = "SHARE",
      split = ",",
      description = "Run everything with that share of the vehicles detected: 1,0.5,0.1.")
  private List<Double> detected = new ArrayList<>();

  @Option(
      names = "--rank-by",
      paramLabel = "FIGURE",
      defaultValue = "engineAttSeconds",
      description =
          "The figure that decides, by its name in results.json. Default: engineAttSeconds, which"
              + " counts all vehicles, also those that wait outside.")
  private String rankBy;

  @Option(
      names = "--matrix",
      paramLabel = "FILE",
      description =
          "A race written down as JSON (controllers, scenarios, seeds, against, detections), see"
              + " docs/race.md; options that are given say more than it.")
  private Path matrix;

  private MatrixFile written;

  /**
   * Reads the race that is written down, if there is one; what the options do not say it says.
   *
   * @throws RaceException if the file is missing or wrong
   */
  void read() throws RaceException {
    if (matrix != null) {
      written = MatrixFile.read(matrix);
      seeds = seeds == null && seed == null ? written.seeds() : seeds;
      baseline = baseline == null ? written.against() : baseline;
    }
  }

  boolean namesController() {
    return !controllers.isEmpty() || baseline != null || matrix != null;
  }

  /**
   * Takes the scenarios in.
   *
   * @param changes what the options change in all of them
   * @param timing likewise
   */
  void addScenarios(
      Paddock paddock, CourseFinder finder, CourseChanges changes, TimingChanges timing)
      throws RaceException, ProfileException {
    if (scenarios.isEmpty() && written != null && written.scenarios() != null) {
      for (MatrixFile.Place place : written.scenarios()) {
        paddock.add(
            finder.find(
                place.scenario(),
                place.name(),
                changes.over(place.changes(matrix)),
                timing.over(place.timingChanges())));
      }
      return;
    }
    for (String name : scenarios.isEmpty() ? List.of("hangzhou") : scenarios) {
      paddock.add(finder.find(name, null, changes, timing));
    }
  }

  Path data() {
    return data;
  }

  String profile() {
    return profile;
  }

  /** Returns the baseline, null for none. */
  Entrant baseline() throws RaceException {
    return baseline == null ? null : entrant(baseline);
  }

  /**
   * Returns who takes part: those that are named, those of the user's own bundles, the baseline.
   *
   * @throws RaceException if a name cannot be read, or nobody is named
   */
  List<Entrant> entrants(Set<String> own) throws RaceException {
    Set<Entrant> entrants = new LinkedHashSet<>();
    for (String text : controllers) {
      entrants.add(entrant(text));
    }
    if (controllers.isEmpty() && written != null) {
      written.controllers().forEach(competitor -> entrants.add(competitor.entrant()));
    }
    own.stream()
        .filter(name -> entrants.stream().noneMatch(e -> e.controller().equals(name)))
        .map(Entrant::of)
        .toList()
        .forEach(entrants::add);
    if (baseline != null) {
      entrants.add(entrant(baseline));
    }
    if (entrants.isEmpty()) {
      throw new RaceException(
          "nobody takes part; name controllers with --controllers, or a bundle with --bundle");
    }
    return List.copyOf(entrants);
  }

  /** Returns who stands beside the rules of a suite: as {@link #entrants}, but it may be nobody. */
  List<Entrant> guests(Set<String> own) throws RaceException {
    return controllers.isEmpty() && own.isEmpty() && baseline == null ? List.of() : entrants(own);
  }

  private static Entrant entrant(String text) throws RaceException {
    try {
      return Entrant.parse(text);
    } catch (IllegalArgumentException e) {
      throw new RaceException(e.getMessage(), e);
    }
  }

  /**
   * Returns the seeds.
   *
   * @param usual the one seed if the user names none
   * @throws RaceException if they cannot be understood, or are one where several are asked for
   */
  List<Long> seeds(long usual) throws RaceException {
    if (seeds == null) {
      return List.of(seed == null ? usual : seed);
    }
    if (seed != null) {
      throw new RaceException("either --seed or --seeds, not both");
    }
    try {
      return SeedRange.parse(seeds).stream().boxed().toList();
    } catch (IllegalArgumentException e) {
      throw new RaceException(
          "--seeds: %s. One seed gives no interval: say --seeds 10 --perturb, or --seed N for a table without intervals"
              .formatted(e.getMessage()),
          e);
    }
  }

  /** Returns what controllers see, one after another: everything, then what the sweeps say. */
  List<Detection> detections() throws RaceException {
    Set<Detection> all = new LinkedHashSet<>();
    try {
      dropOuts.forEach(share -> all.add(new Detection(share, 1)));
      detected.forEach(share -> all.add(new Detection(0, share)));
    } catch (IllegalArgumentException e) {
      throw new RaceException(e.getMessage(), e);
    }
    if (all.isEmpty() && written != null && written.detections() != null) {
      all.addAll(written.detections());
    }
    return all.isEmpty() ? List.of(Detection.PERFECT) : List.copyOf(all);
  }

  /** Returns the figure that decides. */
  Figure rankedBy() throws RaceException {
    return Figure.named(rankBy)
        .orElseThrow(
            () ->
                new RaceException(
                    "there is no figure \"%s\"; there are %s"
                        .formatted(
                            rankBy,
                            String.join(", ", Figure.ALL.stream().map(Figure::member).toList()))));
  }
}
