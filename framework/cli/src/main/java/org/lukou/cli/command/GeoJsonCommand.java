package org.lukou.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lukou.api.index.Place;
import org.lukou.api.network.Network;
import org.lukou.api.network.Zone;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.world.World;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.RunException;
import org.lukou.output.GeoPoint;
import org.lukou.output.NetworkGeoJson;
import org.lukou.output.OutputPlace;
import org.lukou.runtime.BundleRepository;
import org.lukou.runtime.Testbed;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;
import org.lukou.runtime.profile.ScenarioSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lukou scenario geojson}. */
@Command(
    name = "geojson",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes a city's network as GeoJSON, for maps.",
    footer = {
      "%nExamples:%n  lukou scenario geojson hangzhou --origin 120.13,30.27 --out hangzhou.geojson",
      "  lukou scenario geojson hangzhou --network roadnet.json --demand flow.json --out net.geojson"
    })
public final class GeoJsonCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROFILE", description = "Name of a profile, or a path to one.")
  private String name;

  @Option(
      names = "--network",
      paramLabel = "FILE",
      description = "Another network; give a demand that fits it too. Zones are left out then.")
  private Path network;

  @Option(names = "--demand", paramLabel = "FILE", description = "A demand for that network.")
  private Path demand;

  @Option(
      names = "--origin",
      paramLabel = "LON,LAT",
      description =
          "Where on Earth the network's point (0, 0) is, in degrees (default: as the profile says of"
              + " its own network, else longitude 0, latitude 0).")
  private String origin;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write.")
  private Path out;

  @Mixin private InstallationOptions installation;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RunException, ProfileException, ScenarioException {
    Optional<GeoPoint> asked = place();
    refuseBadPlace();
    Profile profile = ProfileReader.read(Home.current().profiles().find(name));
    Set<String> controllers = Set.of(profile.control().controller());
    BundleRepository bundles = new BundleRepository(installation.repositories());
    try (Testbed testbed = Testbed.start(profile, bundles, controllers, null);
        World world = testbed.world(profile.scenario().world()).open(scenario(profile))) {
      write(
          world.network(), network == null ? profile.zones() : List.of(), placeOf(profile, asked));
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %d junctions, %d roads, %d lanes%n",
              out,
              world.network().junctions().size(),
              world.network().roads().size(),
              world.network().lanes().size());
    }
    return ExitCode.OK;
  }

  private Scenario scenario(Profile profile) {
    ScenarioSettings given = profile.scenario();
    return new Scenario(
        network == null ? given.network() : network.toAbsolutePath().normalize(),
        demand == null ? given.demand() : demand.toAbsolutePath().normalize(),
        given.seed(),
        given.stepSeconds(),
        given.durationSeconds(),
        given.mode(),
        given.laneChange(),
        given.perturbation(),
        1);
  }

  private Optional<GeoPoint> placeOf(Profile profile, Optional<GeoPoint> asked) {
    Place place = profile.place();
    return asked.isEmpty() && network == null && place.isKnown()
        ? Optional.of(new GeoPoint(place.longitude(), place.latitude()))
        : asked;
  }

  private Optional<GeoPoint> place() throws RunException {
    if (origin == null) {
      return Optional.empty();
    }
    String[] parts = origin.split(",", -1);
    try {
      if (parts.length == 2) {
        return Optional.of(
            new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
      }
    } catch (NumberFormatException e) {
      // told below, like every other form
    } catch (IllegalArgumentException e) {
      throw new RunException("--origin: " + e.getMessage(), e);
    }
    throw new RunException(
        "--origin: \"%s\" is not LON,LAT in degrees, for example 120.13,30.27".formatted(origin));
  }

  private void write(Network content, List<Zone> zones, Optional<GeoPoint> place)
      throws RunException {
    try {
      NetworkGeoJson.write(content, zones, place, out);
    } catch (IOException | IllegalArgumentException e) {
      throw new RunException("--out: " + e.getMessage(), e);
    }
  }

  private void refuseBadPlace() throws RunException {
    try {
      OutputPlace.of(out);
    } catch (IOException e) {
      throw new RunException("--out: " + e.getMessage(), e);
    }
  }
}
