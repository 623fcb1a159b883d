package org.lukou.cli.command;

import java.lang.reflect.Field;
import org.lukou.cli.run.RunException;
import org.lukou.race.statistics.SeedRange;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Whether a city is run once, or once with each of several seeds. */
public final class SeedOptions {

  @Option(
      names = "--seeds",
      paramLabel = "N|A-B",
      description =
          "Run the city once with each seed from 1 to N, or from A to B, and print means and 95 %%"
              + " confidence intervals; best with --perturb. Files that are written get the seed"
              + " in their names.")
  private String seeds;

  static final String WITHOUT_PERTURBATION =
      "--seeds without --perturb: the field's reference, and so the traffic engine, changes almost"
          + " nothing with its seed, so the intervals say next to nothing about the demand";

  /** Returns whether an option of a command is one of these. */
  static boolean owns(OptionSpec option) {
    return option.userObject() instanceof Field field
        && field.getDeclaringClass() == SeedOptions.class;
  }

  boolean given() {
    return seeds != null;
  }

  /**
   * Returns the seeds.
   *
   * @throws RunException if they are fewer than two, or cannot be understood
   */
  SeedRange range() throws RunException {
    try {
      return SeedRange.parse(seeds);
    } catch (IllegalArgumentException e) {
      throw new RunException("--seeds: " + e.getMessage(), e);
    }
  }
}
