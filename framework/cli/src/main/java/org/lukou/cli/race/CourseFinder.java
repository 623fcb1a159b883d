package org.lukou.cli.race;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lukou.cli.run.Home;
import org.lukou.race.RaceException;
import org.lukou.race.cell.RaceScenario;
import org.lukou.race.data.PublicData;
import org.lukou.race.data.PublicFlow;
import org.lukou.race.run.Places;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;
import org.lukou.runtime.profile.ScenarioSettings;
import org.lukou.runtime.profile.Suggestion;
import org.lukou.runtime.profile.TimingSettings;

/**
 * Finds the scenarios that a user names: public flows, which run on the bundles and by the rules of
 * one profile, and whatever profiles there are.
 */
public final class CourseFinder {

  private final Profile profile;
  private final Path data;
  private final Places places;

  /**
   * Creates a finder.
   *
   * @param profile the profile of the public flows
   * @param data where the public data sets are, null if the user has not said
   * @param places takes in the files that are found
   */
  public CourseFinder(Profile profile, Path data, Places places) {
    this.profile = profile;
    this.data = data;
    this.places = places;
  }

  /**
   * Returns the scenario of a name.
   *
   * @param name a public flow, a profile, or the path of one
   * @param label its name in tables, null for the usual one
   * @throws RaceException if there is none, or one of its files is missing
   * @throws ProfileException if its profile is wrong
   */
  public Course find(String name, String label, CourseChanges changes, TimingChanges timing)
      throws RaceException, ProfileException {
    PublicFlow flow = PublicFlow.named(name).orElse(null);
    if (flow == null) {
      Profile own = ProfileReader.read(profileFile(name));
      return course(own, label == null ? own.name() : label, changes, timing);
    }
    PublicData found = found(flow);
    CourseChanges files =
        new CourseChanges(
            found.network(flow), found.demand(flow), null, null, null, null, null, null);
    return course(profile, label == null ? flow.label() : label, changes.over(files), timing);
  }

  private Path profileFile(String name) throws RaceException {
    try {
      return Home.current().profiles().find(name);
    } catch (ProfileException e) {
      List<String> known = new ArrayList<>(Home.current().profiles().names());
      known.addAll(PublicFlow.names());
      throw new RaceException(
          "there is no scenario \"%s\".%s There are the profiles and public flows %s; the path of a profile.json will do as well"
              .formatted(name, Suggestion.didYouMean(name, known), String.join(", ", known)),
          e);
    }
  }

  private PublicData found(PublicFlow flow) throws RaceException {
    if (data == null) {
      throw new RaceException(
          "the scenario %s is a public data set that does not come with Lukou: %s Then say --data DIR."
              .formatted(flow.label(), PublicData.SOURCE));
    }
    return PublicData.in(data, List.of(flow));
  }

  private Course course(Profile own, String label, CourseChanges changes, TimingChanges timing)
      throws RaceException {
    ScenarioSettings given = own.scenario();
    TimingSettings rules = own.timing();
    Path events = changes.events(given);
    return new Course(
        own,
        new RaceScenario(
            label,
            given.world(),
            places.add(changes.network(given)),
            places.add(changes.demand(given)),
            events == null ? null : places.add(events),
            changes.stepSeconds(given),
            changes.durationSeconds(given),
            changes.mode(given),
            changes.laneChange(given),
            changes.perturbation(given),
            timing.applyTo(rules.timing()),
            rules.changePhase(),
            rules.phases(),
            rules.permittedPhases(),
            changes.zones(own)));
  }
}
