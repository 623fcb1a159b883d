package org.lukou.cli.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lukou.api.journal.JournalSink;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.world.World;
import org.lukou.kernel.Algorithm;
import org.lukou.kernel.KernelSettings;
import org.lukou.kernel.run.Run;
import org.lukou.runtime.Testbed;
import org.lukou.runtime.profile.ProfileException;

/**
 * Starts what a city runs on; every failure is told in words.
 *
 * @param testbed the bundles
 * @param spec what to run
 * @param journal who reads every decision, beside the bundles' own sinks
 */
record CityStart(Testbed testbed, RunSpec spec, JournalReaders journal) {

  /** Opens the world, behind devices if that is asked for. */
  World world() throws RunException {
    World street = street();
    return spec.devices() == null
        ? street
        : new CityDevices(testbed, spec.devices(), spec.scenario().stepSeconds()).open(street);
  }

  private World street() throws RunException {
    try {
      return testbed.world(spec.world()).open(spec.scenario());
    } catch (ScenarioException | ProfileException e) {
      throw new RunException(e.getMessage(), e);
    }
  }

  /** Starts the kernel's run in a world; the world is closed if that fails. */
  Run run(World world, KernelSettings settings, Algorithm first) throws RunException {
    try {
      new SpecCheck(spec, world.network()).check();
      new EventCheck(world.network()).check(spec);
    } catch (RunException e) {
      world.close();
      throw e;
    }
    List<JournalSink> sinks = new ArrayList<>(testbed.journalSinks());
    try {
      sinks.addAll(journal.sinks(world.network()));
      return new Run(
          world,
          spec.scenario(),
          settings,
          first,
          spec.events(),
          spec.zones(),
          sinks,
          System::nanoTime);
    } catch (IllegalArgumentException | IOException e) {
      world.close();
      throw new RunException(e.getMessage(), e);
    } catch (RuntimeException | LinkageError e) {
      world.close();
      throw new RunException(
          "the controller %s cannot be created, its bundle failed with %s. Mend the bundle, or choose"
                  .formatted(first.name(), e)
              + " another with --controller",
          e);
    }
  }
}
