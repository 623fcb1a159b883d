package org.lukou.cli.race;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Entrant;
import org.lukou.race.cell.Stack;
import org.lukou.race.run.Bundles;
import org.lukou.race.run.CodeDigest;
import org.lukou.race.run.Stacks;
import org.lukou.runtime.BundleRepository;
import org.lukou.runtime.Testbed;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;

/** One started testbed for each profile of a race; started once, and closed with this. */
public final class TestbedStacks implements Stacks, AutoCloseable {

  private final BundleRepository repository;
  private final List<Path> drops;
  private final String frameworkSha256;
  private final Map<String, TestbedBundles> started = new LinkedHashMap<>();

  /**
   * Starts nothing yet.
   *
   * @param repository where bundles are looked for
   * @param drops jars that join every profile's bundles
   * @throws RaceException if the framework's own code cannot be read
   */
  public TestbedStacks(BundleRepository repository, List<Path> drops) throws RaceException {
    this.repository = repository;
    this.drops = List.copyOf(drops);
    frameworkSha256 = CodeDigest.ofFramework();
  }

  /**
   * Starts a profile, unless it is started.
   *
   * @throws ProfileException if a bundle is missing, cannot be resolved or does not start
   */
  public synchronized void start(Profile profile) throws ProfileException {
    if (!started.containsKey(profile.digest())) {
      Testbed testbed = Testbed.start(profile, repository, Set.of(), null, drops);
      started.put(profile.digest(), new TestbedBundles(profile, testbed, frameworkSha256));
    }
  }

  @Override
  public Bundles of(Stack stack) throws RaceException {
    return started(stack.profile(), stack.profileSha256());
  }

  /**
   * Returns the code that an entrant runs on under a profile.
   *
   * @throws RaceException if no bundle offers its algorithm
   */
  public Stack stack(Profile profile, Entrant entrant) throws RaceException {
    TestbedBundles bundles = started(profile.name(), profile.digest());
    bundles.algorithm(entrant.controller());
    return bundles.stack(entrant.controller());
  }

  private synchronized TestbedBundles started(String name, String digest) throws RaceException {
    TestbedBundles bundles = started.get(digest);
    if (bundles == null) {
      throw new RaceException(
          "the profile %s with the SHA-256 %s is not started here".formatted(name, digest));
    }
    return bundles;
  }

  /** Returns the symbolic names of the bundles that were dropped in as jars. */
  public synchronized SortedSet<String> droppedBundles() {
    SortedSet<String> names = new TreeSet<>();
    for (TestbedBundles bundles : started.values()) {
      bundles.testbed().bundles().stream()
          .filter(bundle -> bundle.artifact() == null)
          .forEach(bundle -> names.add(bundle.symbolicName()));
    }
    return names;
  }

  /** Returns the algorithms that the dropped jars offer, sorted. */
  public synchronized SortedSet<String> dropped() {
    SortedSet<String> dropped = droppedBundles();
    SortedSet<String> names = new TreeSet<>();
    for (TestbedBundles bundles : started.values()) {
      bundles
          .testbed()
          .controllersOfBundles()
          .forEach(
              (bundle, offered) -> names.addAll(dropped.contains(bundle) ? offered : List.of()));
    }
    return names;
  }

  /** Returns what differs between a recorded stack and the present one, one sentence each. */
  public List<String> changesSince(Stack recorded, Stack present) {
    List<String> changes = new ArrayList<>();
    if (!recorded.profileSha256().equals(present.profileSha256())) {
      changes.add("the profile " + recorded.profile() + " is another one");
    }
    if (!recorded.frameworkSha256().equals(present.frameworkSha256())) {
      changes.add("the kernel or the API is another one");
    }
    Set<String> names = new TreeSet<>(recorded.bundles().keySet());
    names.addAll(present.bundles().keySet());
    for (String name : names) {
      String before = recorded.bundles().get(name);
      String now = present.bundles().get(name);
      if (before == null || now == null) {
        changes.add("the bundle " + name + (now == null ? " is missing" : " has joined"));
      } else if (!before.equals(now)) {
        changes.add("the bundle " + name + " is another one");
      }
    }
    return changes;
  }

  @Override
  public synchronized void close() {
    started.values().forEach(bundles -> bundles.testbed().close());
    started.clear();
  }
}
