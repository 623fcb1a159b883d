package org.lukou.cli.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.IndexFactory;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.RecordedRun;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.RunRecord;
import org.lukou.runtime.BundleRepository;
import org.lukou.runtime.Testbed;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;

/**
 * The index of the runs in a directory, opened by the bundle that a profile names.
 *
 * @param testbed the bundles
 * @param index the index
 */
public record OpenIndex(Testbed testbed, Index index) implements AutoCloseable {

  /**
   * Opens it.
   *
   * @param runs where runs are recorded
   * @param profile name or path of the profile, null for that of the latest run
   * @throws RunException if there is no index, or it cannot be opened
   */
  public static OpenIndex of(Path runs, String profile, List<Path> repositories)
      throws RunException, ProfileException {
    Path directory = RecordedRun.indexIn(runs);
    if (!Files.isDirectory(directory)) {
      throw new RunException(
          "there is no index in %s; \"lukou run hangzhou\" makes one, --runs names another place"
              .formatted(directory));
    }
    if (!Files.isWritable(directory)) {
      throw new RunException(
          "there is no permission to write in %s; whoever asks an index holds its lock, so ask for permission or copy %s"
              .formatted(directory, runs));
    }
    return made(runs, profile, repositories);
  }

  /**
   * Opens it, or makes a new one.
   *
   * @param runs where runs are recorded
   * @param profile name or path of the profile, null for that of the latest run
   * @throws RunException if it cannot be opened
   */
  public static OpenIndex made(Path runs, String profile, List<Path> repositories)
      throws RunException, ProfileException {
    Path directory = RecordedRun.indexIn(runs);
    Profile chosen =
        ProfileReader.read(
            profile == null ? latestProfile(runs) : Home.current().profiles().find(profile));
    Testbed testbed = Testbed.start(chosen, new BundleRepository(repositories), Set.of(), null);
    try {
      IndexFactory factory =
          testbed
              .index()
              .orElseThrow(
                  () ->
                      new RunException(
                          "no bundle of %s offers an index; name another with --profile"
                              .formatted(chosen.file())));
      return new OpenIndex(testbed, factory.open(directory));
    } catch (IndexException e) {
      testbed.close();
      throw new RunException(e.getMessage(), e);
    } catch (RunException | RuntimeException e) {
      testbed.close();
      throw e;
    }
  }

  private static Path latestProfile(Path runs) throws RunException {
    try (Stream<Path> all = Files.list(runs)) {
      Optional<Path> latest =
          all.sorted(Comparator.comparing(Path::getFileName).reversed())
              .flatMap(run -> profileOf(run).stream())
              .findFirst();
      return latest.orElseThrow(
          () ->
              new RunException(
                  "no run in %s tells its profile; name one with --profile".formatted(runs)));
    } catch (IOException e) {
      throw new RunException("%s cannot be read: %s".formatted(runs, e), e);
    }
  }

  private static Optional<Path> profileOf(Path run) {
    try {
      JsonNode profile = RunRecord.read(run).at("/spec/profile");
      return profile.isTextual() && Files.exists(Path.of(profile.asText()))
          ? Optional.of(Path.of(profile.asText()))
          : Optional.empty();
    } catch (RunException notOne) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    index.close();
    testbed.close();
  }
}
