package org.lukou.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lukou.runtime.profile.ArtifactId;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;

/** A profile with its files and a repository with its bundles, in a directory of a test. */
public final class TestCity {

  /** What Declarative Services, Configuration Admin and the log need. */
  public static final List<String> FELIX =
      List.of(
          "org.apache.felix:org.apache.felix.scr:2.2.18",
          "org.apache.felix:org.apache.felix.configadmin:1.9.26",
          "org.apache.felix:org.apache.felix.log:1.3.0");

  private final Path directory;
  private final List<String> bundles = new ArrayList<>(FELIX);
  private String configurations = "";

  public TestCity(Path directory) {
    this.directory = directory;
  }

  /** A city with a world and one controller, fixed-time. */
  static TestCity small(Path directory) throws Exception {
    return new TestCity(directory)
        .with("world", TestBundle.world("test.world", "test-world"))
        .with("fixed", TestBundle.controller("test.fixed", "1.0.0", "fixed-time", "v1"));
  }

  TestCity with(String artifact, TestBundle bundle) throws Exception {
    ArtifactId id = new ArtifactId("test", artifact, "1.0.0");
    bundle.build(repositoryRoot().resolve(id.jar()));
    return listing(id.toString());
  }

  public TestCity listing(String coordinates) {
    bundles.add(coordinates);
    return this;
  }

  public TestCity without(String part) {
    bundles.removeIf(id -> id.contains(part));
    return this;
  }

  public TestCity configured(String json) {
    configurations = json;
    return this;
  }

  /** Returns the text of the profile. */
  public String json() {
    return """
    {
      "feature-resource-version": "1.0",
      "id": "org.lukou.profiles:testville:0.1.0-SNAPSHOT",
      "name": "testville",
      "description": "A city of the tests",
      "bundles": [%s],
      "configurations": {%s},
      "extensions": {
        "lukou.scenario": {
          "kind": "mandatory",
          "type": "json",
          "json": {
            "world": "test-world",
            "network": "roadnet.json",
            "demand": "flow.json",
            "seed": 7,
            "stepSeconds": 1,
            "durationSeconds": 3600,
            "mode": "compatible",
            "laneChange": false
          }
        },
        "lukou.control": {
          "kind": "mandatory",
          "type": "json",
          "json": {
            "controller": "fixed-time",
            "parameters": {"green": 30},
            "decisionBudgetMillis": 50
          }
        },
        "lukou.timing": {
          "kind": "mandatory",
          "type": "json",
          "json": {
            "style": "paper",
            "decisionSeconds": 30,
            "yellowSeconds": 5,
            "changePhase": 0,
            "phases": [1, 2, 3, 4],
            "permittedPhases": [2]
          }
        },
        "lukou.zones": {
          "kind": "optional",
          "type": "json",
          "json": {"centre": ["a", "b"], "periphery": ["c"]}
        },
        "lukou.provenance": {
          "kind": "optional",
          "type": "json",
          "json": {"network": "made for the tests"}
        }
      }
    }
    """
        .formatted(
            bundles.stream()
                .map(id -> "{\"id\": \"" + id + "\"}")
                .collect(Collectors.joining(",\n    ")),
            configurations);
  }

  /** Writes a text as the profile, and the files it names. */
  public Path write(String json) throws IOException {
    Path city = Files.createDirectories(directory.resolve("testville"));
    Files.writeString(city.resolve("roadnet.json"), "{}");
    Files.writeString(city.resolve("flow.json"), "[]");
    return Files.writeString(city.resolve("profile.json"), json);
  }

  Profile profile() throws IOException, ProfileException {
    return ProfileReader.read(write(json()));
  }

  BundleRepository repository() {
    return new BundleRepository(List.of(repositoryRoot(), Path.of("target/test-repository")));
  }

  Testbed start(String... controllers) throws IOException, ProfileException {
    return Testbed.start(profile(), repository(), Set.of(controllers), directory.resolve("cache"));
  }

  private Path repositoryRoot() {
    return directory.resolve("repository");
  }
}
