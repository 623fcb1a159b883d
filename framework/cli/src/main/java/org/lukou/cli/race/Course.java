package org.lukou.cli.race;

import org.lukou.race.cell.RaceScenario;
import org.lukou.runtime.profile.Profile;

/**
 * A scenario and the profile whose bundles it runs on.
 *
 * @param profile the profile
 * @param scenario what every entrant meets
 */
public record Course(Profile profile, RaceScenario scenario) {}
