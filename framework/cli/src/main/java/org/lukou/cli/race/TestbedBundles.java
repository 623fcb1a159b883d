package org.lukou.cli.race;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.NetworkControllerFactory;
import org.lukou.api.world.WorldFactory;
import org.lukou.kernel.Algorithm;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Stack;
import org.lukou.race.run.Bundles;
import org.lukou.runtime.BundleRecord;
import org.lukou.runtime.Testbed;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.Suggestion;

/**
 * The bundles of a started testbed.
 *
 * @param profile what was started
 * @param testbed the bundles
 * @param frameworkSha256 fingerprint of the framework's own code
 */
record TestbedBundles(Profile profile, Testbed testbed, String frameworkSha256) implements Bundles {

  @Override
  public WorldFactory world(String name) throws RaceException {
    try {
      return testbed.world(name);
    } catch (ProfileException e) {
      throw new RaceException(e.getMessage(), e);
    }
  }

  @Override
  public Algorithm algorithm(String name) throws RaceException {
    ControllerFactory local = testbed.controller(name).orElse(null);
    if (local != null) {
      return new Algorithm.PerJunction(name, local);
    }
    NetworkControllerFactory global = testbed.networkController(name).orElse(null);
    if (global != null) {
      return new Algorithm.WholeNetwork(name, global);
    }
    SortedSet<String> known = testbed.controllers();
    throw new RaceException(
        "no bundle offers the controller \"%s\".%s There are %s."
            .formatted(name, Suggestion.didYouMean(name, known), String.join(", ", known)));
  }

  /** Returns the code that an algorithm runs on. */
  Stack stack(String controller) {
    SortedMap<String, List<String>> offers = testbed.controllersOfBundles();
    SortedMap<String, String> bundles = new TreeMap<>();
    for (BundleRecord bundle : testbed.bundles()) {
      List<String> offered = offers.get(bundle.symbolicName());
      if (offered == null || offered.contains(controller)) {
        bundles.put(bundle.symbolicName(), bundle.sha256());
      }
    }
    return new Stack(profile.name(), profile.digest(), bundles, frameworkSha256);
  }
}
