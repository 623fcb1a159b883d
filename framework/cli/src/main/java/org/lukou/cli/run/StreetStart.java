package org.lukou.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.world.World;
import org.lukou.runtime.BundleRepository;
import org.lukou.runtime.Testbed;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;

/**
 * The bundles and the street of a profile, without a kernel: for looking at devices, and for
 * putting them up.
 *
 * @param testbed the bundles
 * @param street the world at time 0
 */
public record StreetStart(Testbed testbed, World street) implements AutoCloseable {

  /**
   * Starts the bundles and opens the street.
   *
   * @throws RunException if the scenario cannot be run
   * @throws ProfileException if the profile cannot be started
   */
  public static StreetStart of(RunSpec spec, List<Path> repositories)
      throws RunException, ProfileException {
    Testbed testbed =
        Testbed.start(
            ProfileReader.read(spec.profile()),
            new BundleRepository(repositories),
            Set.of(),
            null,
            List.of());
    try {
      return new StreetStart(testbed, testbed.world(spec.world()).open(spec.scenario()));
    } catch (ScenarioException e) {
      testbed.close();
      throw new RunException(e.getMessage(), e);
    } catch (ProfileException | RuntimeException e) {
      testbed.close();
      throw e;
    }
  }

  @Override
  public void close() {
    street.close();
    testbed.close();
  }
}
