package org.lukou.cli.race;

import java.nio.file.Path;
import java.util.List;
import org.lukou.api.network.Zone;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ScenarioSettings;

/**
 * What a user changes in a profile's scenario; null is what stays as the profile says.
 *
 * @param network a road network in place of the profile's
 * @param demand a demand in its place
 * @param events a file of events in its place
 * @param perturbation how far the demand is varied with the seed
 * @param durationSeconds time of the whole run
 * @param stepSeconds time of one step
 * @param mode which dynamics and guard
 * @param laneChange whether vehicles change lanes
 */
public record CourseChanges(
    Path network,
    Path demand,
    Path events,
    Perturbation perturbation,
    Double durationSeconds,
    Double stepSeconds,
    Scenario.Mode mode,
    Boolean laneChange) {

  /** Everything as the profile says. */
  public static final CourseChanges NONE =
      new CourseChanges(null, null, null, null, null, null, null, null);

  /** Returns the change of nothing but whether vehicles change lanes; null for no change. */
  public static CourseChanges ofLaneChange(Boolean laneChange) {
    return new CourseChanges(null, null, null, null, null, null, null, laneChange);
  }

  /** Returns these changes, and where they say nothing the others. */
  public CourseChanges over(CourseChanges others) {
    return new CourseChanges(
        otherwise(network, others.network),
        otherwise(demand, others.demand),
        otherwise(events, others.events),
        otherwise(perturbation, others.perturbation),
        otherwise(durationSeconds, others.durationSeconds),
        otherwise(stepSeconds, others.stepSeconds),
        otherwise(mode, others.mode),
        otherwise(laneChange, others.laneChange));
  }

  /** Returns whether the network is another than the profile's. */
  public boolean changesNetwork() {
    return network != null;
  }

  /** Returns the file of the network. */
  public Path network(ScenarioSettings given) {
    return place(otherwise(network, given.network()));
  }

  /** Returns the file of the demand. */
  public Path demand(ScenarioSettings given) {
    return place(otherwise(demand, given.demand()));
  }

  /** Returns the file of events, null for none; the profile's name lanes of its own network. */
  public Path events(ScenarioSettings given) {
    Path chosen = changesNetwork() ? events : otherwise(events, given.events().orElse(null));
    return chosen == null ? null : place(chosen);
  }

  /** Returns the zones: the profile's name junctions of its own network. */
  public List<Zone> zones(Profile profile) {
    return changesNetwork() ? List.of() : profile.zones();
  }

  /** Returns how far the demand is varied. */
  public Perturbation perturbation(ScenarioSettings given) {
    return otherwise(perturbation, given.perturbation());
  }

  /** Returns the time of the whole run, in seconds. */
  public double durationSeconds(ScenarioSettings given) {
    return otherwise(durationSeconds, given.durationSeconds());
  }

  /** Returns the time of one step, in seconds. */
  public double stepSeconds(ScenarioSettings given) {
    return otherwise(stepSeconds, given.stepSeconds());
  }

  /** Returns which dynamics. */
  public Scenario.Mode mode(ScenarioSettings given) {
    return otherwise(mode, given.mode());
  }

  /** Returns whether vehicles change lanes. */
  public boolean laneChange(ScenarioSettings given) {
    return otherwise(laneChange, given.laneChange());
  }

  private static Path place(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static <T> T otherwise(T chosen, T given) {
    return chosen == null ? given : chosen;
  }
}
